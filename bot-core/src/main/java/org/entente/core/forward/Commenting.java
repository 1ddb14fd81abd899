package org.entente.core.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Comments on the forward agenda go to the secretariat, or to the co-chairs where a council has none (F-05). */
final class Commenting {

    private static final int PAGE = 10;
    private static final int LONGEST = 1000;
    private static final Parameter<Topic> TOPIC = Parameter.optional("forwardTopic", TopicType.LISTED)
            .after(List.of("on topic", "topic"), List.of("sur le sujet", "sujet"));
    private static final Parameter<String> WORDS = Parameter.needed("topicComment", Types.words(LONGEST));
    private static final Parameter<Long> AT = Parameter.hidden("page", Types.number(0, 10_000));

    private Commenting() {}

    static List<Command> commands() {
        return List.of(
                Command.named("forward.comment", Area.AGENDA).words("forward comment|comment",
                        "à venir commenter|commenter")
                        .takes(WORDS, TOPIC).by(Permission.everybodyHere()).does(Commenting::say),
                Command.named("forward.comments", Area.AGENDA).words("forward comments|comments",
                        "à venir commentaires|commentaires")
                        .takes(AT).by(Permission.table()).readsOnly().does(Commenting::list));
    }

    private static Answer say(Call call) {
        Topic topic = call.find(TOPIC).orElse(null);
        Comment comment = new Comment(call.newId(), call.council().id(), topic == null ? null : topic.id(),
                call.person().id(), call.get(WORDS), call.now());
        call.use(ForwardTopics.class).say(comment);
        call.audit("forward.commented", comment.id(), "");
        Role keepers = keepers(call);
        Card card = Card.titled(Content.words("forward.comment.title"))
                .paragraph(line(comment, call.use(Directory.class)))
                .note(about(topic)).actions(List.of(Collecting.show(call.council().id()))).build();
        for (Member member : call.use(Directory.class).members(call.council().id())) {
            if (member.role() == keepers && !member.personId().equals(call.person().id())) {
                call.outbox().tell(call.council().id(), member.personId(), new Showing.Once(card),
                        "forward.comment:" + comment.id() + ":" + member.personId());
            }
        }
        return Answer.said(Content.words("forward.commented." + keepers), Collecting.show(call.council().id()));
    }

    private static Role keepers(Call call) {
        boolean secretariat = call.use(Directory.class).members(call.council().id()).stream()
                .anyMatch(member -> member.role() == Role.SECRETARIAT);
        return secretariat ? Role.SECRETARIAT : Role.CO_CHAIR;
    }

    private static Content line(Comment comment, Directory directory) {
        return Content.words("forward.comment.line").with("words", comment.words()).with("who",
                new Content.Whom(comment.personId(),
                        directory.person(comment.personId()).map(Person::name).orElse("?")));
    }

    private static Content about(@Nullable Topic topic) {
        return topic == null ? Content.words("forward.comment.list")
                : Content.words("forward.topic.option").with("number", topic.number()).with("text", topic.text());
    }

    private static Answer list(Call call) {
        ForwardTopics topics = call.use(ForwardTopics.class);
        List<List<Comment>> pages = Pages.of(topics.comments(call.council().id()), PAGE,
                comment -> 2 * comment.words().length());
        int shown = Pages.shown(pages, Math.toIntExact(call.get(AT, 0L)));
        Card.Builder card = Card.titled(Content.words("forward.comments.title"));
        if (pages.get(shown).isEmpty()) {
            card.paragraph(Content.words("forward.comments.none"));
        }
        for (Comment comment : pages.get(shown)) {
            String topicId = comment.topicId();
            card.paragraph(line(comment, call.use(Directory.class)))
                    .note(about(topicId == null ? null : topics.find(topicId).orElse(null)));
        }
        return new Answer.Shown(
                card.actions(turning("forward.comments", call.council().id(), shown, pages.size())).build());
    }

    /** Buttons to the pages beside this one. */
    static List<Button> turning(String command, String councilId, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(turn("action.button.page.before", command, councilId, page - 1));
        }
        if (page + 1 < pages) {
            buttons.add(turn("action.button.page.after", command, councilId, page + 1));
        }
        return buttons;
    }

    private static Button turn(String label, String command, String councilId, int page) {
        return Button.of(Content.words(label), command, Map.of("council", councilId, "page", Integer.toString(page)));
    }
}
