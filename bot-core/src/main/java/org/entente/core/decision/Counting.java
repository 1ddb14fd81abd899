package org.entente.core.decision;

/** The rules by which answers become a result: functions of numbers only. */
public final class Counting {

    private Counting() {}

    public static Result result(Rules rules, Presence presence, Tally tally) {
        if (!presence.quorate()) {
            return new Result.NoQuorum(presence.quorumPresent(), presence.quorumNeeded());
        }
        return switch (rules.method()) {
            case CONSENSUS -> consensus(tally);
            case VOTE -> vote(rules.majority(), presence, tally);
        };
    }

    private static Result consensus(Tally tally) {
        long objections = tally.of(Choice.OBJECT);
        if (objections > 0) {
            return new Result.NoConsensus(objections, tally.answers());
        }
        long agree = tally.of(Choice.AGREE);
        long reservations = tally.of(Choice.RESERVATION);
        return agree + reservations == 0 ? new Result.NoSupport(tally.answers())
                : new Result.Consensus(agree, reservations, tally.of(Choice.STAND_ASIDE));
    }

    private static Result vote(Majority majority, Presence presence, Tally tally) {
        long yes = tally.of(Choice.YES);
        long no = tally.of(Choice.NO);
        if (yes == 0 && no == 0) {
            return new Result.NoSupport(tally.answers());
        }
        long base = base(majority.base(), presence, tally);
        long needed = majority.needed(base);
        // "Unanimous" of the votes cast still means that nobody is against.
        if (yes > 0 && majority.holds(yes, base) && !(majority.unanimous() && no > 0)) {
            return new Result.Carried(yes, base, needed);
        }
        return yes == no ? new Result.Tied(yes, base, needed) : new Result.Defeated(yes, no, base, needed);
    }

    /** What the majority is taken of. */
    public static long base(Majority.Base base, Presence presence, Tally tally) {
        return switch (base) {
            case CAST -> tally.answers();
            case WITHOUT_ABSTENTIONS -> tally.of(Choice.YES) + tally.of(Choice.NO);
            case PRESENT -> presence.present();
            case ENTITLED -> presence.entitled();
        };
    }
}
