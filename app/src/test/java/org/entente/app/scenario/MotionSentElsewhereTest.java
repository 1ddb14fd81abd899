package org.entente.app.scenario;

import java.util.List;
import java.util.Map;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A joint table leaves a motion to the councils behind it, and hears back. */
class MotionSentElsewhereTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player member = council.member("Yukon Member", Jurisdiction.YT);

    @BeforeEach
    void anotherCouncilExists() {
        council.ledger().change(tx -> {
            tx.use(Councils.class).add(new Council("other", Bilingual.of("Other Service Council", "Autre conseil"),
                    Bilingual.of("OSC", "AC"), Zone.of("America/Toronto"), RoomLanguages.ENGLISH, QuorumRule.none(),
                    CouncilClock.real(), 0));
            tx.use(Rooms.class).open(new Room("other-room", "other", Platform.SLACK, "T1", "C-other",
                    RoomLanguages.ENGLISH, true));
            tx.use(Persons.class)
                    .seat(new Member("other", chair.id(), Role.CO_CHAIR, null, Member.Office.FEDERAL_CO_CHAIR, 0));
        });
    }

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    @DisplayName("D-13 deferred to each council: each gets a motion of its own, whose outcome reports back")
    void eachCouncilDecidesAndReportsBack() {
        member.says("/motion \"Change who the group reports to\"");
        chair.says("/motion defer OSC").sees("Decision 1: Deferred to each council: OSC");
        council.roomShows("OSC: not decided yet");
        List<Motion> theirs = theirs();
        assertThat(theirs).extracting(m -> m.text().english()).containsExactly("Change who the group reports to");
        chair.presses("motion.outcome",
                Map.of("motion", theirs.getFirst().id(), "council", "other", "outcome",
                        "APPROVED"))
                .sees("Decision 1: Approved");
        council.roomShows("OSC: Approved");
    }

    @Test
    void aCouncilThatNobodyKnowsIsRefusedWithThoseThereAre() {
        member.says("/motion \"Change who the group reports to\"");
        chair.says("/motion defer OSC and XYZ").sees("I know no council called “XYZ”", "OSC");
        assertThat(theirs()).isEmpty();
    }

    @Test
    @DisplayName("D-14 referred to whom it belongs: a council gets the motion, others are named")
    void aReferralNamesItsAddressee() {
        member.says("/motion \"Fund the data guide\"");
        chair.says("/motion refer the Other Service Council").sees("Decision 1: Referred");
        assertThat(theirs()).hasSize(1);
        member.says("/motion \"Look at the index\"");
        chair.says("/motion refer the Research Committee").sees("Decision 2: Referred: the Research Committee");
        assertThat(theirs()).hasSize(1);
    }

    @Test
    void membersOfAnotherCouncilCannotDecideHere() {
        member.says("/motion \"Change who the group reports to\"");
        chair.says("/motion defer OSC");
        Motion theirs = theirs().getFirst();
        member.presses("motion.withdraw", java.util.Map.of("motion", theirs.id(), "council", "other"))
                .sees("You have no place in this council");
        member.presses("motion.show", java.util.Map.of("motion", theirs.id())).sees("not there any more");
    }

    private List<Motion> theirs() {
        return council.ledger().read(tx -> tx.use(Motions.class).undecided("other"));
    }
}
