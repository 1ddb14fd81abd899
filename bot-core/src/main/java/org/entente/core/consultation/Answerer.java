package org.entente.core.consultation;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Refusal;
import org.entente.core.command.Situation;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** For whom somebody may answer a round, and whether they still may. */
final class Answerer {

    private static final int CHOICES = 5;

    private Answerer() {}

    /**
     * The party for which this person answers.
     *
     * @param named its key, or null where none was chosen yet
     */
    static Party of(Situation situation, Round round, @Nullable String named) {
        if (!round.takesAnswersAt(situation.now())) {
            throw late(round);
        }
        Person person = situation.person();
        Respondents respondents = Respondents.of(situation.record(), round);
        List<Party> own = person == null ? List.of() : respondents.partiesOf(person.id());
        if (named != null && person != null && secretary(situation, person)) {
            return round.party(named).orElseThrow(() -> Refusal.because(Content.words("round.refused.gone")));
        }
        if (named != null) {
            return own.stream().filter(party -> party.key().equals(named)).findFirst()
                    .orElseThrow(() -> notTheirs(round, respondents, named));
        }
        if (own.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.not.asked"),
                    Content.words("round.refused.not.asked.instead"));
        }
        if (own.size() == 1) {
            return own.getFirst();
        }
        throw Refusal.asking(Content.words("round.ask.several.parties"), List.of(),
                Content.words("round.ask.which.party"), choices(round, own, Received.of(situation.record(), round)));
    }

    /** The secretariat enters what reached it another way. */
    private static boolean secretary(Situation situation, Person person) {
        return situation.record().use(Directory.class).member(situation.councilId(), person.id())
                .filter(member -> member.role() == Role.SECRETARIAT).isPresent();
    }

    /** Those who have not answered come first. */
    private static List<Button> choices(Round round, List<Party> own, Received received) {
        return Stream.concat(own.stream().filter(party -> received.state(party) != Received.State.COMPLETE),
                own.stream().filter(party -> received.state(party) == Received.State.COMPLETE)).limit(CHOICES)
                .map(party -> Button.of(Content.typed(party.name()), "round.answer",
                        Which.form(Which.values(round, party))))
                .toList();
    }

    private static Refusal notTheirs(Round round, Respondents respondents, String key) {
        return round.party(key).map(party -> {
            List<Content> names = respondents.of(party).stream().<Content>map(each -> Content.literal(each.name()))
                    .toList();
            return names.isEmpty()
                    ? Refusal.because(Content.words("round.refused.unspoken").with("party", party.name()))
                    : Refusal.because(Content.words("round.refused.not.yours").with("party", party.name())
                            .with("names", Content.commas(names)), Content.words("round.refused.not.asked.instead"));
        }).orElseGet(() -> Refusal.because(Content.words("round.refused.gone")));
    }

    /** Too late: who can still take it, and how (the secretariat opens it again). */
    static Refusal late(Round round) {
        return Refusal.because(Content.words("round.refused.late").with("title", round.title()).with("until",
                round.deadline().shown()), Content.words("round.refused.late.instead"));
    }
}
