package org.entente.core.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * An action by its number, under any of the labels that records have used (S-02): {@code 2A}, {@code Suivi no 2A},
 * {@code action item 3}, {@code 2018-3} between meetings, {@code 2018-09-27/2A} for one of an earlier meeting.
 *
 * <p>
 * Without a date, the running meeting's is meant, else the newest that is still open, else the newest.
 */
public final class ActionType implements ParameterType<ActionItem> {

    /** The one instance. */
    public static final ParameterType<ActionItem> ACTION = new ActionType();

    private static final int ID_LENGTH = 20;
    private static final int MOST_OPTIONS = 100;
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:mesures? de suivi|mesures?|suivis?|action items?|actions?|items?) ?)?(?:(?:no|nº|n°|numero|number|#)\\.? ?)?"
                    + "(?:(\\d{4}-\\d{2}-\\d{2})[/ ])?(?:(\\d{4})-)?(\\d{1,3}) ?([a-z]{1,2})? ?[):.]?");

    private ActionType() {}

    @Override
    public Read<ActionItem> read(String raw, Situation situation) {
        Actions actions = situation.record().use(Actions.class);
        Optional<ActionItem> byId = raw.length() > ID_LENGTH ? actions.find(raw.strip()) : Optional.empty();
        if (byId.isPresent() && byId.get().councilId().equals(situation.councilId())) {
            return new Value<>(byId.get());
        }
        Matcher matcher = NUMBER.matcher(Folding.fold(raw));
        ActionNumber number = matcher.matches() ? number(matcher.group(2), matcher.group(3), matcher.group(4)) : null;
        if (number == null) {
            return new NotMine<>(Content.words("read.action"));
        }
        List<ActionItem> found = actions.numbered(situation.councilId(), number);
        Meetings meetings = situation.record().use(Meetings.class);
        return meant(found, matcher.group(1), meetings, situation).<Read<ActionItem>>map(Value::new)
                .orElseGet(() -> unknown(number, situation, meetings));
    }

    private static @Nullable ActionNumber number(@Nullable String year, String ordinal, @Nullable String letters) {
        int letter = 0;
        for (char c : (letters == null ? "" : letters).toCharArray()) {
            letter = letter * 26 + c - 'a' + 1;
        }
        int n = Integer.parseInt(ordinal);
        return n == 0 ? null : new ActionNumber(year == null ? 0 : Integer.parseInt(year), n, letter);
    }

    private static Optional<ActionItem> meant(List<ActionItem> found, @Nullable String date, Meetings meetings,
            Situation situation) {
        if (date != null) {
            return found.stream().filter(action -> heldOn(date, action, meetings)).findFirst();
        }
        String running = meetings.running(situation.councilId()).map(Meeting::id).orElse("");
        return found.stream().filter(action -> running.equals(action.meetingId())).findFirst()
                .or(() -> found.stream().filter(ActionItem::open).findFirst()).or(() -> found.stream().findFirst());
    }

    private static boolean heldOn(String date, ActionItem action, Meetings meetings) {
        try {
            LocalDate wanted = LocalDate.parse(date);
            return action.meetingId() != null && meetings.find(action.meetingId())
                    .filter(meeting -> meeting.date().equals(wanted)).isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** An item of the agenda with this number is no action: both are named, so that they are never mixed up (E-05). */
    private static Read<ActionItem> unknown(ActionNumber number, Situation situation, Meetings meetings) {
        Optional<AgendaItem> item = meetings.running(situation.councilId()).stream()
                .flatMap(meeting -> meetings.items(meeting.id()).stream())
                .filter(agenda -> agenda.number().equals(number.printed())).findFirst();
        Content why = item.map(agenda -> Content.words("read.action.item").with("number", number.printed())
                .with("title", agenda.title())).orElse(Content.words("read.action.unknown").with("number",
                        number.printed()));
        return new Wrong<>(why, newestFirst(situation).stream().limit(8)
                .<Content>map(action -> Content.literal(action.number().printed())).distinct().toList());
    }

    private static List<ActionItem> newestFirst(Situation situation) {
        List<ActionItem> open = new ArrayList<>(
                situation.record().use(Actions.class).openOf(situation.councilId()));
        Collections.reverse(open);
        return open;
    }

    @Override
    public String filled(String raw, Situation situation) {
        return read(raw, situation) instanceof Value<ActionItem>(ActionItem action) ? action.id() : raw;
    }

    @Override
    public Form.Kind field(Situation situation) {
        List<Form.Option> options = newestFirst(situation).stream().limit(MOST_OPTIONS)
                .map(action -> new Form.Option(action.id(), Content.words("action.option")
                        .with("number", action.number().printed()).with("text", action.text())))
                .toList();
        return options.isEmpty() ? new Form.Kind.Line(20) : new Form.Kind.One(options);
    }
}
