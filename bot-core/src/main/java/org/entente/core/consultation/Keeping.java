package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** What can be done with a round that is open, or was: closed, opened again, translated, answered by others. */
final class Keeping {

    private static final int RECENT = 20;
    private static final Parameter<List<Addressee>> FOR = Parameter.needed("round.party", PartiesType.PARTIES);
    private static final Parameter<List<Person>> PEOPLE = Parameter.needed("round.people", PeopleType.PEOPLE);
    private static final Parameter<String> OTHER_TITLE = Parameter.needed("round.title.other", Types.words(200));
    private static final Parameter<List<String>> OTHER_QUESTIONS = Parameter.needed("round.questions.other",
            Types.list(Opening.MOST_QUESTIONS, Opening.LONGEST_QUESTION));

    private Keeping() {}

    static List<Command> commands() {
        return List.of(
                Command.named("round.close", Area.ROUND).words("close|end", "fermer|clore").takes(Which.ROUND)
                        .by(Permission.table()).does(Keeping::close),
                Command.named("round.reopen", Area.ROUND).words("reopen|extend|prolong", "rouvrir|prolonger")
                        .takes(Opening.UNTIL, Which.ROUND).by(Permission.table()).does(Keeping::reopen),
                Command.named("round.remind", Area.ROUND).words("remind|nudge", "rappeler|relancer").takes(Which.ROUND)
                        .by(Permission.table()).does(Keeping::remind),
                Command.named("round.respondents", Area.ROUND)
                        .words("respondents|respondent|who", "répondants|répondant|qui")
                        .takes(FOR, PEOPLE, Which.ROUND).by(Permission.table()).does(Keeping::respondents),
                Command.named("round.translate", Area.ROUND).words("translate", "traduire")
                        .takes(OTHER_TITLE, OTHER_QUESTIONS, Which.ROUND).by(Permission.table())
                        .does(Keeping::translate));
    }

    private static Answer close(Call call) {
        Round round = Which.open(call, "round.close", "round.button.close.named");
        if (round.open()) {
            RoundClosing.close(call.record(), round, call.now());
            call.audit("round.closed", round.id(), Wording.fingerprint(round));
        }
        return Answer.said(Content.words("round.closed").with("title", round.title()));
    }

    /** Late answers count again until the new deadline; a round that is open gets more or less time. */
    private static Answer reopen(Call call) {
        Round round = Which.latest(call, "round.reopen", "round.button.reopen.named");
        Round open = call.use(Rounds.class).update(round.until(Opening.coming(call.get(Opening.UNTIL), call.now())));
        call.audit("round.reopened", round.id(), Wording.fingerprint(round));
        Telling.in(call.record()).changed(open);
        return Answer.said(Content.words(round.open() ? "round.prolonged" : "round.reopened")
                .with("title", round.title()).with("until", open.deadline().shown()));
    }

    /** The missing are reminded now, once a day at most. */
    private static Answer remind(Call call) {
        Round round = Which.open(call, "round.remind", "round.button.remind.named");
        if (!round.takesAnswersAt(call.now())) {
            throw Answerer.late(round);
        }
        int people = RoundNudge.ask(call.record(), round, "hand/" + call.zone().dateAt(call.now()),
                round.closesAt(), call.now());
        return Answer.said(Content.words("round.reminded").with("count", people));
    }

    /** From now on these persons answer for a party. */
    private static Answer respondents(Call call) {
        Round round = Which.open(call, "round.respondents", "round.button.board.named");
        List<Person> people = call.get(PEOPLE);
        for (Person person : people) {
            if (call.use(Directory.class).member(round.councilId(), person.id()).isEmpty()) {
                throw Refusal.because(Content.words("round.refused.no.place").with("name", person.name()),
                        Content.words("command.member.add.example"));
            }
        }
        Party changed = Entering.one(round, call.get(FOR)).answeredBy(people.stream().map(Person::id).toList());
        Round kept = call.use(Rounds.class).update(round.putTo(round.parties().stream()
                .map(party -> party.key().equals(changed.key()) ? changed : party).toList()));
        call.audit("round.respondents", round.id(), changed.key());
        Telling.Reached reached = Telling.in(call.record()).ask(kept, List.of(changed));
        Telling.in(call.record()).answered(kept, changed);
        return Answer.said(Content.words("round.respondents").with("party", changed.name()).with("names",
                Content.commas(people.stream().map(person -> Content.literal(person.name())).toList()))
                .with("count", reached.told()));
    }

    private static Answer translate(Call call) {
        Round round = untranslated(call);
        List<String> given = call.get(OTHER_QUESTIONS);
        if (given.size() != round.questions().size()) {
            throw Refusal.because(Content.words("round.refused.other.questions")
                    .with("count", round.questions().size()).with("other", given.size()));
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Question question = round.questions().get(i);
            questions.add(new Question(question.id(), translated(question.text(), given.get(i)), question.kind()));
        }
        Round kept = call.use(Rounds.class).update(round.asking(translated(round.title(), call.get(OTHER_TITLE)),
                questions));
        call.audit("round.translated", round.id(), Wording.fingerprint(kept));
        Telling.in(call.record()).changed(kept);
        return Answer.said(Content.words("round.translated"));
    }

    /** What was typed stays as it is: only the side that is awaited is given. */
    private static Bilingual translated(Bilingual text, String other) {
        if (text.english() == null) {
            return text.with(Language.ENGLISH, other);
        }
        return text.french() == null ? text.with(Language.FRENCH, other) : text;
    }

    private static Round untranslated(Call call) {
        Rounds rounds = call.use(Rounds.class);
        return call.find(Which.ROUND).map(id -> Which.find(rounds, id, call.council().id()))
                .or(() -> rounds.latest(call.council().id(), RECENT).stream()
                        .filter(round -> round.title().english() == null || round.title().french() == null)
                        .findFirst())
                .orElseThrow(() -> Refusal.because(Content.words("round.refused.translated"),
                        Content.words("command.round.list.example")));
    }
}
