package org.entente.core.forward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Folding;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** Topics come onto the list: a member's own, one that came up on an item, one out of a message (F-03, F-04). */
final class Collecting {

    static final int LONGEST = 300;
    private static final Parameter<String> TEXT = Parameter.needed("topicText", Types.words(LONGEST));
    private static final Parameter<String> OTHER = Parameter.optional("topicOther", Types.words(LONGEST))
            .inFormOnly();
    private static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM)
            .after(List.of("from item", "on item"), List.of("du point", "au point"));
    private static final Parameter<Topic> TOPIC = Parameter.needed("forwardTopic", TopicType.LISTED);
    private static final Parameter<String> MESSAGE = Parameter.needed("text", Types.WORDS);
    private static final Parameter<Person> AUTHOR = Parameter.hidden("author", Types.PERSON);
    private static final Parameter<String> CHANNEL = Parameter.hidden("channel", Types.ID);
    private static final Parameter<String> STAMP = Parameter.hidden("ts", Types.ID);
    private static final Parameter<String> ID = Parameter.hidden("id", Types.ID);

    private static final Permission.Condition BRINGER = new Permission.Condition("bringer",
            call -> call.find(TOPIC).map(topic -> call.person().id().equals(topic.source().personId())).orElse(false));

    private Collecting() {}

    static List<Command> commands() {
        Permission anyMember = Permission.of(Role.MEMBER, Role.CO_CHAIR, Role.SECRETARIAT, Role.OBSERVER);
        return List.of(
                Command.named("forward.add", Area.AGENDA)
                        .words("forward add|topic|forward topic", "à venir ajouter|sujet|à venir sujet")
                        .takes(TEXT, ITEM, OTHER).by(anyMember).does(Collecting::add),
                Command.named("forward.from-message", Area.AGENDA).takes(MESSAGE, AUTHOR, CHANNEL, STAMP)
                        .by(anyMember).does(Collecting::fromMessage),
                Command.named("forward.word", Area.AGENDA)
                        .words("forward word|forward edit|forward translate",
                                "à venir formuler|à venir modifier|à venir traduire")
                        .takes(TOPIC, TEXT, OTHER).by(Permission.table().orIf(BRINGER)).does(Collecting::word),
                Command.named("forward.unadd", Area.AGENDA).takes(ID).by(anyMember).does(Collecting::unadd));
    }

    /** What is added while an item is discussed came up there. */
    private static Answer add(Call call) {
        AgendaItem item = call.find(ITEM).or(() -> discussed(call)).orElse(null);
        Topic.Source source = item == null ? Topic.Source.member(call.person().id())
                : new Topic.Source(Topic.Source.Kind.TALK, item.id(), null, item.meetingId(), call.person().id());
        return added(call, call.get(TEXT), source);
    }

    private static Optional<AgendaItem> discussed(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id()).flatMap(meeting -> meetings.items(meeting.id()).stream()
                .filter(item -> item.state() == AgendaItem.State.DISCUSSING)
                .filter(item -> item.kind() != AgendaItem.Kind.FORWARD_AGENDA).findFirst());
    }

    /** A long message is no topic yet: the form asks for its words in short. */
    private static Answer fromMessage(Call call) {
        String words = call.get(MESSAGE).strip();
        if (words.length() > LONGEST) {
            return new Answer.Opened(inShort(call, words));
        }
        String place = call.find(CHANNEL).map(channel -> channel + ":" + call.get(STAMP, "")).orElse(null);
        return added(call, words, new Topic.Source(Topic.Source.Kind.TALK, place, null, null,
                call.find(AUTHOR).map(Person::id).orElse(null)));
    }

    private static Form inShort(Call call, String words) {
        Map<String, String> hidden = new HashMap<>(call.arguments().raw());
        hidden.remove(MESSAGE.name());
        hidden.put("council", call.council().id());
        return new Form(Content.words("command.forward.from-message.title"), Content.words("forward.in.short"),
                "forward.from-message", hidden,
                List.of(new Form.Field(MESSAGE.name(), Content.words("field.topicText"), null,
                        new Form.Kind.Lines(LONGEST), true, words.substring(0, LONGEST), null)),
                Content.words("common.submit"));
    }

    private static Answer added(Call call, String words, Topic.Source source) {
        Bilingual typed = Bilingual.typedIn(call.language(), words);
        Bilingual text = call.find(OTHER).map(other -> typed.with(call.language().other(), other)).orElse(typed);
        Topic topic = put(call, text, source);
        call.undoable("forward.unadd", Map.of("id", topic.id()));
        return said("forward.added", topic);
    }

    /** Onto the list, unless the same words stand there already. */
    static Topic put(Call call, Bilingual text, Topic.Source source) {
        ForwardTopics topics = call.use(ForwardTopics.class);
        topics.listed(call.council().id()).stream().filter(other -> same(other.text(), text)).findFirst()
                .ifPresent(other -> {
                    throw Refusal.because(
                            Content.words("forward.refused.there").with("number", other.number()).with("text",
                                    other.text()),
                            List.of(Content.words("command.forward.comment.example")),
                            List.of(show(other.councilId())));
                });
        Topic topic = topics.add(Topic.waiting(call.newId(), call.council().id(), text, source, call.now()));
        call.audit("forward.added", topic.id(), fingerprint(text));
        refresh(call);
        return topic;
    }

    private static boolean same(Bilingual one, Bilingual other) {
        for (Language language : Language.values()) {
            String here = one.exactly(language);
            String there = other.exactly(language);
            if (here != null && there != null && compared(here).equals(compared(there))) {
                return true;
            }
        }
        return false;
    }

    private static String compared(String words) {
        return Folding.fold(words).replaceAll("\\s+", " ");
    }

    /** The words are put better, or in the other language as well. */
    private static Answer word(Call call) {
        Topic topic = call.get(TOPIC);
        Bilingual text = topic.text().with(call.language(), call.get(TEXT));
        Topic worded = call.use(ForwardTopics.class).update(topic.worded(
                call.find(OTHER).map(other -> text.with(call.language().other(), other)).orElse(text)));
        call.audit("forward.worded", worded.id(), fingerprint(worded.text()));
        refresh(call);
        return said("forward.worded", worded);
    }

    /** Undo: only while nothing has become of it. */
    private static Answer unadd(Call call) {
        ForwardTopics topics = call.use(ForwardTopics.class);
        Topic topic = topics.find(call.get(ID)).filter(it -> it.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("forward.refused.gone"),
                        Content.words("command.forward.show.example")));
        boolean touched = topic.version() > 0
                || topics.comments(topic.councilId()).stream().anyMatch(said -> topic.id().equals(said.topicId()));
        if (touched) {
            throw Refusal.because(Content.words("forward.refused.unadd").with("number", topic.number()),
                    Content.words("command.forward.aside.example"));
        }
        topics.remove(topic.id());
        call.audit("forward.taken.back", topic.id(), fingerprint(topic.text()));
        refresh(call);
        return Answer.said(Content.words("forward.unadded").with("text", topic.text()));
    }

    static Answer said(String key, Topic topic) {
        return Answer.said(Content.words(key).with("number", topic.number()).with("text", topic.text()),
                show(topic.councilId()));
    }

    static Button show(String councilId) {
        return Button.of(Content.words("forward.button.show"), "forward.show", Map.of("council", councilId));
    }

    static void refresh(Call call) {
        call.outbox().refresh(ForwardView.NAME, call.council().id());
    }

    static String fingerprint(Bilingual text) {
        return Fingerprint.of(String.valueOf(text.english()), String.valueOf(text.french()));
    }
}
