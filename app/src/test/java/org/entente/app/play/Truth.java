package org.entente.app.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the clients were told: the truth that nothing may fall behind of. */
final class Truth {

    private final Map<String, Integer> votes = new HashMap<>();
    private final Map<String, Set<Integer>> maybe = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> perhaps = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int given;

    /** @param answered whether it was answered in time; else it may count or not */
    synchronized void voted(String user, int choice, boolean answered) {
        if (answered) {
            given++;
            votes.put(user, choice);
            maybe.remove(user);
        } else {
            maybe.computeIfAbsent(user, u -> new HashSet<>()).add(choice);
        }
    }

    /** @param yes what an answer says that promises that the words are kept */
    synchronized void entered(String words, Crowd.Answered answer, String yes) {
        given += answer.says(yes) ? 1 : 0;
        (answer.says(yes) ? kept : perhaps).add(words);
        said.add(words + ": " + answer);
    }

    /** Every answer to what was entered, to see what went wrong. */
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    /** How often somebody was told that something is kept: votes, changed votes, actions, decisions. */
    synchronized int given() {
        return given;
    }

    synchronized Map<String, Integer> votes() {
        return Map.copyOf(votes);
    }

    /** Whether a user's ballot may hold this choice. */
    synchronized boolean allows(String user, int choice) {
        return Integer.valueOf(choice).equals(votes.get(user)) || maybe.getOrDefault(user, Set.of()).contains(choice);
    }

    synchronized List<String> kept() {
        return List.copyOf(kept);
    }

    synchronized List<String> perhaps() {
        return List.copyOf(perhaps);
    }
}
