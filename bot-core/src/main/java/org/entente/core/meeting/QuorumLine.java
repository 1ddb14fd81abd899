package org.entente.core.meeting;

import org.entente.core.card.Content;
import org.entente.core.people.QuorumRule;

/** The quorum in words: how many are here, how many are needed, and whether that is enough. */
public final class QuorumLine {

    private QuorumLine() {}

    public static Content of(Quorum quorum) {
        if (!quorum.asked()) {
            return Content.words("quorum.not.asked").with("present", quorum.present()).with("all", quorum.all());
        }
        String base = quorum.rule().base() == QuorumRule.Base.MEMBERS ? "members" : "jurisdictions";
        return Content.words("quorum." + base + (quorum.holds() ? ".holds" : ".short"))
                .with("present", quorum.present()).with("all", quorum.all()).with("needed", quorum.needed());
    }
}
