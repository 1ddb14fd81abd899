package org.entente.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.core.action.ActionCommands;
import org.entente.core.card.Content;
import org.entente.core.council.CouncilCommands;
import org.entente.core.decision.MotionCommands;
import org.entente.core.delivery.FileLinks;
import org.entente.core.home.HomeCommands;
import org.entente.core.meeting.AgendaCommands;
import org.entente.core.meeting.MeetingCommands;
import org.entente.core.people.Administrators;
import org.entente.core.poll.PollCommands;
import org.entente.core.record.RecordCommands;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever mistypes a word, or has no accents on the keyboard, is led to what they meant. */
class SlipsOfTheFingerTest {

    /** Shorter words have too many neighbours. */
    private static final int LONG_ENOUGH = 5;

    private static final Registry REGISTRY = Registry.of(Stream.of(HomeCommands.all(),
            CouncilCommands.all(Administrators.none()), MeetingCommands.all(List.of()),
            AgendaCommands.all(List.of(), List.of()),
            MotionCommands.all(), PollCommands.all(), ActionCommands.all(), RecordCommands.all(FileLinks.NONE))
            .flatMap(Collection::stream).toList());

    private record Typed(Command command, String words) {}

    private static List<Typed> everyWord() {
        List<Typed> all = new ArrayList<>();
        for (Command command : REGISTRY.all()) {
            for (Language language : Language.values()) {
                command.words(language).forEach(words -> all.add(new Typed(command, words)));
            }
        }
        return all;
    }

    @Test
    void everyWordIsUnderstoodWithoutItsAccentsAndInCapitals() {
        for (Typed typed : everyWord()) {
            for (String line : List.of(Folding.fold(typed.words()), typed.words().toUpperCase(Locale.ROOT))) {
                assertThat(REGISTRY.called(typed.command().area(), line)).as(line)
                        .isEqualTo(new Registry.Found(typed.command(), ""));
            }
        }
    }

    @Test
    void twoLettersExchangedAreNeverTakenForAnotherWordAndLeadBack() {
        List<String> lost = new ArrayList<>();
        for (Typed typed : everyWord()) {
            String words = Folding.fold(typed.words());
            if (words.length() >= LONG_ENOUGH && !words.contains(" ")) {
                String slip = words.substring(0, 2) + words.charAt(3) + words.charAt(2) + words.substring(4);
                boolean led = slip.equals(words)
                        || REGISTRY.called(typed.command().area(), slip + " x") instanceof Registry.Unknown unknown
                                && unknown.nearest().contains(typed.command());
                if (!led) {
                    lost.add(slip);
                }
            }
        }
        assertThat(lost).as("slips that lead nowhere").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"COUNCIL|quorum two thirds|council.edit", "COUNCIL|langue français|settings",
            "COUNCIL|rename everybody in the members list|member.list", "MOTION|approved as written|motion.outcome",
            "RECORD|draft|record.issue", "ACTION|deliver the toolkit|action.add"})
    void aLineThatCallsNothingIsAnsweredWithWhatItIsAbout(Area area, String line, String key) {
        assertThat(REGISTRY.called(area, line)).isInstanceOfSatisfying(Registry.Unknown.class,
                unknown -> assertThat(unknown.nearest()).extracting(Command::key).contains(key));
    }

    @Test
    void theAnswerNamesPeopleAsTheyAreNamedHere() {
        Registry.Called called = REGISTRY.called(Area.ACTION, SmallRegister.mention("p2") + " sends the plan");
        assertThat(called).isInstanceOfSatisfying(Registry.Unknown.class,
                unknown -> assertThat(Slips.answer(unknown, Language.ENGLISH, new SmallRegister()))
                        .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.why())
                                .isEqualTo(Content.words("slip.unknown").with("word", "Western Member"))));
    }
}
