package org.entente.core.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Which motion is meant: the one that a button names, else the only one that fits, else the one under discussion. */
final class Which {

    static final Parameter<String> MOTION = Parameter.hidden("motion", Types.ID);

    private static final int MOST_BUTTONS = 5;
    private static final int EXCERPT = 40;
    /** What a button can carry of something typed. */
    static final int LONGEST_VALUE = 800;

    private Which() {}

    /** The motion that a button or form names. */
    static Optional<Motion> named(Call call) {
        return call.find(MOTION).flatMap(id -> call.use(Motions.class).find(id))
                .filter(motion -> motion.councilId().equals(call.council().id()));
    }

    /**
     * The motion that is meant.
     *
     * @param command asked again, with the motion, when several fit
     */
    static Motion one(Call call, String command, Predicate<Motion> fits) {
        return one(call, command, call.use(Motions.class).undecided(call.council().id()), fits);
    }

    static Motion one(Call call, String command, List<Motion> among, Predicate<Motion> fits) {
        if (call.find(MOTION).isPresent()) {
            return named(call).orElseThrow(() -> Refusal.because(Content.words("motion.refused.gone")));
        }
        List<Motion> fitting = among.stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            throw Refusal.because(Content.words("motion.refused.none"), Content.words("command.motion.list.example"));
        }
        return likeliest(call, fitting).orElseThrow(() -> Refusal.because(Content.words("motion.refused.several"),
                List.of(), fitting.reversed().stream().limit(MOST_BUTTONS).map(m -> ask(call, command, m)).toList()));
    }

    /** The only one; else the only one of the running meeting, or of the item under discussion. */
    private static Optional<Motion> likeliest(Call call, List<Motion> fitting) {
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id()).flatMap(meeting -> {
            List<Motion> here = fitting.stream().filter(m -> meeting.id().equals(m.meetingId())).toList();
            List<String> discussed = meetings.items(meeting.id()).stream()
                    .filter(item -> item.state() == AgendaItem.State.DISCUSSING).map(AgendaItem::id).toList();
            return only(here).or(() -> only(here.stream().filter(m -> discussed.contains(m.itemId())).toList()));
        });
    }

    private static Optional<Motion> only(List<Motion> motions) {
        return motions.size() == 1 ? Optional.of(motions.getFirst()) : Optional.empty();
    }

    private static Button ask(Call call, String command, Motion motion) {
        Map<String, String> values = new HashMap<>(call.arguments().raw());
        // A button carries no long text; the form asks for it again.
        values.values().removeIf(value -> value.length() > LONGEST_VALUE);
        values.putAll(values(motion));
        return Button.of(Content.typed(excerpt(motion.text())), command, values);
    }

    /** What a button says about a motion: its id and its council's. */
    static Map<String, String> values(Motion motion) {
        return Map.of(MOTION.name(), motion.id(), "council", motion.councilId());
    }

    /** The start of a text: with "translation pending" behind it as long as a button's label can be. */
    static Bilingual excerpt(Bilingual text) {
        return new Bilingual(cut(text.english()), cut(text.french()));
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 2)) ? EXCERPT - 2 : EXCERPT - 1;
        return text.substring(0, end) + "…";
    }

    /** Those who run the table, or whoever moved or proposed the motion. */
    static Permission moverOrTable() {
        return Permission.table().orIf(new Permission.Condition("mover", call -> {
            Predicate<Motion> mine = m -> mine(call, m);
            return call.find(MOTION).isPresent() ? named(call).filter(mine).isPresent()
                    : call.use(Motions.class).undecided(call.council().id()).stream().anyMatch(mine);
        }));
    }

    /** Whether the one who asks may change this very motion: what {@link #moverOrTable} promises of some motion. */
    static boolean mayChange(Call call, Motion motion) {
        return table(call) || mine(call, motion);
    }

    static boolean table(Call call) {
        return switch (call.role()) {
            case CO_CHAIR, SECRETARIAT, ADMINISTRATOR -> true;
            case MEMBER, OBSERVER, GUEST -> false;
        };
    }

    private static boolean mine(Call call, Motion motion) {
        String me = call.person().id();
        return me.equals(motion.mover()) || me.equals(motion.proposedBy());
    }
}
