package org.entente.core.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Types;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** The notes of a meeting, and the texts of its record that await their translation, page by page. */
final class Lists {

    private static final int PER_PAGE = 6;
    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));

    private Lists() {}

    static List<Command> commands() {
        return List.of(
                Command.named("record.notes", Area.RECORD).words("notes|list", "notes|liste")
                        .takes(Which.MEETING, PAGE).by(Permission.table()).readsOnly().does(Lists::notes),
                Command.named("record.pending", Area.RECORD)
                        .words("pending|translate|translations|to translate",
                                "traductions|traduire|à traduire|en attente")
                        .takes(Which.MEETING, PAGE).by(Permission.insiders()).readsOnly().does(Lists::pending));
    }

    /** One line of a list with what can be done about it. */
    private record Entry(Content label, Bilingual text, List<Button> buttons) {}

    private static Answer notes(Call call) {
        Meeting meeting = Which.meeting(call);
        Meetings meetings = call.use(Meetings.class);
        List<Entry> entries = new ArrayList<>();
        for (Note note : call.use(Records.class).notes(meeting.id())) {
            Optional<AgendaItem> item = Optional.ofNullable(note.itemId()).flatMap(meetings::item);
            Content where = item.<Content>map(found -> Content.words("record.where.item").with("item", found.number()))
                    .orElse(Content.words("record.where.meeting"));
            Content who = note.speaker() == null ? Content.words("record.nobody") : Speakers.label(note.speaker());
            entries.add(new Entry(Content.words("record.entry." + note.kind()).with("where", where).with("who", who),
                    note.text(), List.of(Cards.edit(note), Cards.remove(note))));
        }
        return shown(call, meeting, "record.notes", entries);
    }

    private static Answer pending(Call call) {
        Meeting meeting = Which.meeting(call);
        return shown(call, meeting, "record.pending", pendingOf(call.record(), meeting));
    }

    /** How many texts of the record are still in one language only. */
    static int pending(Transaction record, Meeting meeting) {
        return pendingOf(record, meeting).size();
    }

    private static List<Entry> pendingOf(Transaction record, Meeting meeting) {
        List<Entry> entries = new ArrayList<>();
        for (AgendaItem item : record.use(Meetings.class).items(meeting.id())) {
            if (item.state().listed() && item.hasTitle() && awaited(item.title())) {
                entries.add(entry("item", item.title(), button("agenda.edit", Map.of("item", item.id()), meeting)));
            }
            if (item.state().listed() && item.conclusion() != null && awaited(item.conclusion())) {
                entries.add(entry("conclusion", item.conclusion(),
                        button("agenda.conclude", Map.of("item", item.id()), meeting)));
            }
        }
        for (Note note : record.use(Records.class).notes(meeting.id())) {
            if (awaited(note.text())) {
                entries.add(entry("note", note.text(), Cards.edit(note)));
            }
        }
        for (Motion motion : record.use(Motions.class).ofMeeting(meeting.id())) {
            Bilingual text = motion.decision() == null ? motion.text() : motion.decision().wording();
            if (awaited(text)) {
                entries.add(entry("motion", text, button("motion.translate", Map.of("motion", motion.id()), meeting)));
            }
        }
        for (Poll poll : record.use(Polls.class).ofMeeting(meeting.id())) {
            if (awaited(poll.question())) {
                entries.add(entry("poll", poll.question(),
                        button("poll.translate", Map.of("poll", poll.id()), meeting)));
            }
        }
        for (ActionItem action : record.use(Actions.class).ofMeeting(meeting.id())) {
            if (awaited(action.text())) {
                entries.add(entry("action", action.text(),
                        button("action.translate", Map.of("action", action.id()), meeting)));
            }
        }
        return entries;
    }

    private static boolean awaited(Bilingual text) {
        return text.awaits(Language.ENGLISH) || text.awaits(Language.FRENCH);
    }

    private static Entry entry(String kind, Bilingual text, Button... buttons) {
        return new Entry(Content.words("record.pending." + kind), text, List.of(buttons));
    }

    private static Button button(String command, Map<String, String> values, Meeting meeting) {
        Map<String, String> all = new HashMap<>(Which.form(values));
        all.put("council", meeting.councilId());
        return Button.of(Content.words("record.button.translate"), command, all);
    }

    private static Answer shown(Call call, Meeting meeting, String command, List<Entry> entries) {
        Content date = new Content.Day(meeting.date());
        if (entries.isEmpty()) {
            return Answer.said(Content.words(command + ".none").with("date", date));
        }
        int pages = (entries.size() - 1) / PER_PAGE + 1;
        int page = (int) Math.min(call.get(PAGE, 0L), pages - 1);
        Card.Builder card = Card.titled(Content.words(command + ".title").with("date", date));
        for (Entry entry : entries.subList(page * PER_PAGE, Math.min(entries.size(), (page + 1) * PER_PAGE))) {
            card.note(entry.label());
            card.paragraph(Content.typed(entry.text()));
            card.actions(entry.buttons());
        }
        List<Button> turn = new ArrayList<>();
        if (page > 0) {
            turn.add(turn(command, meeting, page - 1, "record.button.before"));
        }
        if (page + 1 < pages) {
            turn.add(turn(command, meeting, page + 1, "record.button.after"));
        }
        card.add(new Block.Note(Content.words("record.page").with("page", String.valueOf(page + 1)).with("pages",
                String.valueOf(pages))));
        return new Answer.Shown(card.actions(turn).build());
    }

    private static Button turn(String command, Meeting meeting, int page, String label) {
        Map<String, String> values = new HashMap<>(Which.values(meeting));
        values.put("page", Integer.toString(page));
        return Button.of(Content.words(label), command, values);
    }
}
