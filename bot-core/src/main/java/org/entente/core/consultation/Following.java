package org.entente.core.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** What an answer sets going: a colleague whose words no longer count is told; an inactive group comes to the table. */
final class Following {

    /** Characters of two texts in one message. */
    private static final int MOST_TOGETHER = 3_000;

    private final Call call;
    private final Round round;
    private final Party party;

    private Following(Call call, Round round, Party party) {
        this.call = call;
        this.round = round;
        this.party = party;
    }

    static Following of(Call call, Round round, Party party) {
        return new Following(call, round, party);
    }

    void changed(Received before, List<Response> given) {
        for (Response response : given) {
            Optional<Question> question = round.question(response.question());
            Optional<Response> earlier = question.flatMap(asked -> before.latest(party, asked));
            earlier.ifPresent(old -> replaced(old, response, question.orElseThrow()));
            boolean inactive = question.filter(asked -> asked.kind() == Question.Kind.STATUS).isPresent()
                    && response.text().equals(Question.GroupStatus.INACTIVE.name());
            if (inactive && earlier.filter(old -> old.text().equals(response.text())).isEmpty()) {
                inactive(response);
            }
        }
    }

    /** Nobody's words are covered unseen: both texts are shown to the colleague who wrote the earlier one. */
    private void replaced(Response earlier, Response now, Question question) {
        String me = call.person().id();
        Optional<Person> author = call.use(Directory.class).person(earlier.personId())
                .filter(person -> !person.id().equals(me));
        author.ifPresent(person -> call.outbox().tell(round.councilId(), person.id(),
                new Showing.Once(both(earlier, now, question)),
                "round.replaced:" + round.id() + ":" + party.key() + ":" + now.question() + ":" + now.number()));
    }

    /** Long texts stand on their own pages, a button away. */
    private Card both(Response earlier, Response now, Question question) {
        Card.Builder card = Card.titled(Content.words("round.replaced.title"))
                .paragraph(Content.strong(Content.typed(question.text())));
        Content whom = new Content.Whom(call.person().id(), call.person().name());
        if (earlier.text().length() + now.text().length() <= MOST_TOGETHER) {
            card.paragraph(Content.words("round.replaced.before").with("answer", question.shown(earlier.text())))
                    .paragraph(Content.words("round.replaced.now").with("name", whom).with("answer",
                            question.shown(now.text())));
        } else {
            card.paragraph(Content.words("round.replaced.long").with("name", whom));
        }
        return card.note(Content.words("round.kept")).actions(List.of(
                Button.of(Content.words("round.button.all"), "round.show",
                        Which.with(Which.values(round, party), "all", "YES")),
                Button.of(Content.words("round.button.change"), "round.answer",
                        Which.form(Which.values(round, party)))))
                .build();
    }

    /** Its council decides: a new chair and mandate, or the end (G-05). */
    private void inactive(Response response) {
        Directory directory = call.use(Directory.class);
        for (String secretary : Telling.in(call.record()).secretariat(round.councilId())) {
            Language language = directory.person(secretary).map(Person::language).orElse(Language.ENGLISH);
            Map<String, String> motion = new HashMap<>(Map.of("council", round.councilId(), "form", "1"));
            motion.put("motion.text", Texts.in(language, "round.inactive.motion",
                    Map.of("group", party.name().in(language))));
            call.outbox().tell(round.councilId(), secretary,
                    new Showing.Once(Card.titled(Content.words("round.inactive.title"))
                            .paragraph(Content.words("round.inactive").with("group", party.name()))
                            .actions(List.of(Button.of(Content.words("round.button.motion"), "motion.propose", motion)
                                    .primary(),
                                    Button.of(Content.words("round.button.report"), "round.show",
                                            Which.values(round, party))))
                            .build()),
                    "round.inactive:" + round.id() + ":" + party.key() + ":" + response.number() + ":" + secretary);
        }
    }
}
