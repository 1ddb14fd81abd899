package org.entente.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.record.Passage;
import org.entente.core.record.RecordOfDecisions;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record for programs: dates, amounts and kinds as values, what people read as {@code {"en": ..., "fr": ...}} with the
 * languages asked for. What is not known is left out.
 */
final class RecordJson {

    private static final String SCHEMA = "entente-record/1";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Voice voice;

    private RecordJson(RoomLanguages languages) {
        this.voice = new Voice(languages, personId -> null);
    }

    static byte[] of(RecordOfDecisions record, RoomLanguages languages) {
        RecordJson json = new RecordJson(languages);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json.whole(record));
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode whole(RecordOfDecisions record) {
        ObjectNode node = JSON.createObjectNode();
        node.put("schema", SCHEMA);
        node.set("meeting", head(record.head()));
        node.set("version", version(record.head().version()));
        node.set("attendance", all(record.attendance(), this::group));
        node.set("items", all(record.items(), this::item));
        node.set("meetingAsAWhole", apart(record.apart()));
        node.set("decisions", all(record.decisions(), this::decided));
        node.set("actions", all(record.actions(), this::task));
        node.set("nextMeetings", all(record.closing().next(), this::upcoming));
        node.put("nextMeetingToBeSet", record.closing().nextToBeSet());
        if (record.closing().adjourned() != null) {
            ObjectNode end = node.putObject("adjournment");
            put(end, "at", record.closing().adjournedAt());
            words(end, "text", record.closing().adjourned());
        }
        return node;
    }

    private ObjectNode head(RecordOfDecisions.Head head) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", head.meetingId());
        words(node, "council", Content.typed(head.council()));
        words(node, "acronym", Content.typed(head.acronym()));
        words(node, "title", head.title());
        put(node, "date", head.date());
        words(node, "when", head.when());
        words(node, "place", head.place());
        node.put("mode", head.mode());
        words(node, "opened", head.opened());
        words(node, "classification", head.mark());
        node.put("enteredAfterwards", head.enteredAfterwards());
        return node;
    }

    private ObjectNode version(RecordOfDecisions.Version version) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", version.number());
        put(node, "state", version.state());
        put(node, "issuedOn", version.on());
        words(node, "change", version.why());
        words(node, "approval", version.approval());
        return node;
    }

    private ObjectNode group(RecordOfDecisions.Group group) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "role", group.heading());
        node.set("people", all(group.people(), this::present));
        return node;
    }

    private ObjectNode present(RecordOfDecisions.Present person) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", person.name());
        words(node, "organisation", person.organisation());
        put(node, "substituteFor", person.substituteFor());
        node.put("remote", person.remote());
        words(node, "arrived", person.arrived());
        words(node, "left", person.left());
        return node;
    }

    private ObjectNode item(RecordOfDecisions.Item item) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", item.number());
        words(node, "title", item.title());
        node.put("ask", item.ask());
        ArrayNode tabs = node.putArray("tabs");
        item.tabs().forEach(tabs::add);
        node.set("presenters", all(item.presenters(), presenting -> {
            ObjectNode one = JSON.createObjectNode();
            words(one, "who", presenting.who());
            one.put("remote", presenting.remote());
            return one;
        }));
        node.set("discussion", all(item.discussion(), this::passage));
        node.set("decisions", all(item.decisions(), this::decided));
        node.set("withoutOutcome", all(item.unsettled(), this::said));
        node.set("actions", all(item.actions(), this::task));
        node.put("noAction", item.noAction());
        return node;
    }

    private ObjectNode apart(RecordOfDecisions.Apart apart) {
        ObjectNode node = JSON.createObjectNode();
        node.set("discussion", all(apart.discussion(), this::passage));
        node.set("decisions", all(apart.decisions(), this::decided));
        node.set("actions", all(apart.actions(), this::task));
        return node;
    }

    private ObjectNode passage(Passage passage) {
        ObjectNode node = JSON.createObjectNode();
        switch (passage) {
            case Passage.Said said -> {
                node.put("kind", said.question() ? "question" : "comment");
                said(node, said);
            }
            case Passage.Chat(List<Passage.Said> messages) -> {
                node.put("kind", "chat");
                node.set("messages", all(messages, message -> said(JSON.createObjectNode(), message)));
            }
            case Passage.Questions(List<Passage.Prepared> questions) -> {
                node.put("kind", "questions");
                node.set("questions", all(questions, question -> {
                    ObjectNode one = said(question.question());
                    one.put("answered", question.answered());
                    return one;
                }));
            }
            case Passage.Polled polled -> poll(node, polled);
            case Passage.Conclusion(Content words) -> plain(node, "conclusion", words);
            case Passage.Stated(Content words) -> plain(node, "statement", words);
            case Passage.Notice(Content words) -> plain(node, "notice", words);
            case Passage.NoComment none -> node.put("kind", "noComment");
            case Passage.Remark remark -> {
                plain(node, "remarkAfterTheMeeting", remark.words());
                put(node, "on", remark.on());
                words(node, "speaker", remark.speaker());
            }
        }
        return node;
    }

    private void plain(ObjectNode node, String kind, Content words) {
        node.put("kind", kind);
        words(node, "text", words);
    }

    private ObjectNode said(ObjectNode node, Passage.Said said) {
        words(node, "speaker", said.speaker());
        words(node, "text", said.words());
        if (!said.replies().isEmpty()) {
            node.set("replies", all(said.replies(), reply -> said(JSON.createObjectNode(), reply)));
        }
        return node;
    }

    private void poll(ObjectNode node, Passage.Polled polled) {
        node.put("kind", "poll");
        node.put("poll", polled.kind());
        words(node, "question", polled.question());
        node.put("respondents", polled.respondents());
        node.put("open", polled.open());
        node.set("choices", all(polled.rows(), row -> {
            ObjectNode one = said(row.choice());
            one.put("count", row.count());
            return one;
        }));
        words(node, "result", polled.result());
        node.set("answers", all(polled.answers(), this::said));
    }

    private ObjectNode decided(RecordOfDecisions.Decided decided) {
        ObjectNode node = JSON.createObjectNode();
        if (decided.number() != null) {
            node.put("number", decided.number().intValue());
        }
        if (decided.year() != null) {
            node.put("year", decided.year().intValue());
        }
        put(node, "item", decided.item());
        node.put("kind", decided.kind());
        node.put("outcome", decided.outcome());
        words(node, "text", decided.words());
        words(node, "detail", decided.detail());
        words(node, "mover", decided.mover());
        words(node, "seconder", decided.seconder());
        RecordOfDecisions.Sum sum = decided.sum();
        if (sum != null) {
            ObjectNode amount = node.putObject("amount");
            amount.put("cents", sum.amount().cents());
            amount.put("currency", sum.amount().currency());
            amount.put("tax", sum.tax());
            amount.put("taxIncluded", sum.taxIncluded());
            words(amount, "payer", sum.payer());
            words(amount, "text", sum.words());
        }
        words(node, "conditionMet", decided.met());
        put(node, "decidedAt", decided.at());
        put(node, "trace", decided.trace());
        return node;
    }

    private ObjectNode task(RecordOfDecisions.Task task) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", task.number());
        put(node, "item", task.item());
        words(node, "text", task.text());
        node.set("owners", all(task.owners(), owner -> {
            ObjectNode one = said(owner.who());
            one.put("kind", owner.kind());
            one.put("part", owner.part());
            return one;
        }));
        node.set("parts", all(task.parts(), part -> {
            ObjectNode one = said(part.text());
            one.put("done", part.done());
            return one;
        }));
        put(node, "dueAsSaid", task.dueAsSaid());
        put(node, "dueOn", task.dueOn());
        words(node, "due", task.due());
        node.put("state", task.state());
        words(node, "progress", task.progress());
        words(node, "secretariatNote", task.remark());
        node.set("topics", all(task.topics(), this::said));
        return node;
    }

    private ObjectNode upcoming(RecordOfDecisions.Upcoming meeting) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", meeting.meetingId());
        node.put("mode", meeting.mode());
        put(node, "date", meeting.date());
        put(node, "startsAt", meeting.startsAt());
        node.put("zone", meeting.zone());
        words(node, "text", meeting.words());
        return node;
    }

    private <T> ArrayNode all(List<T> list, Function<T, ObjectNode> each) {
        ArrayNode array = JSON.createArrayNode();
        list.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    /** Dates, instants and constants by their own standard form. */
    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private void words(ObjectNode node, String name, @Nullable Content content) {
        if (content != null) {
            node.set(name, said(content));
        }
    }

    private ObjectNode said(Content content) {
        ObjectNode node = JSON.createObjectNode();
        for (Language language : voice.languages()) {
            node.put(language == Language.ENGLISH ? "en" : "fr",
                    Voice.plain(Voice.in(language).say(content, language)));
        }
        return node;
    }
}
