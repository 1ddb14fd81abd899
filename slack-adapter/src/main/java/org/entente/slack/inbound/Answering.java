package org.entente.slack.inbound;

import java.time.Duration;
import org.entente.core.card.Card;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.slack.api.ResponseUrls;
import org.entente.slack.api.SlackAnswers;
import org.entente.slack.render.ActionValue;
import org.entente.slack.render.LimitExceeded;
import org.entente.slack.render.SlackForms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a reply reaches the one who asked. Nothing here is seen by anybody else. */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    /** A form that is opened later than this would come too late; opening takes up to a second and a half. */
    private static final Duration IN_TIME_TO_OPEN = Duration.ofMillis(1_200);

    private final SlackAnswers answers;
    private final ResponseUrls responseUrls;
    private final Afterwards afterwards;
    private final Repeated repeated = new Repeated();

    Answering(SlackAnswers answers, ResponseUrls responseUrls, Afterwards afterwards) {
        this.answers = answers;
        this.responseUrls = responseUrls;
        this.afterwards = afterwards;
    }

    /** The response to the request. @param spent how much of Slack's patience is gone */
    Given now(Asked asked, Reply reply, Duration spent) {
        return switch (reply) {
            case Reply.Nothing nothing -> Given.NOTHING;
            case Reply.Shown(Card card, Language language) -> show(asked, card, language);
            case Reply.Dialog(Form form, Language language) -> dialog(asked, form, language, spent);
            case Reply.FieldErrors errors -> asked.back() instanceof Asked.ToForm form && !form.fields().isEmpty()
                    ? Given.json(ResponseJson.errors(errors, form.fields()))
                    : show(asked, AnswerCards.of(errors), errors.language());
        };
    }

    /** The response while the work goes on. */
    Given soon(Asked asked, Language language) {
        return asked.back() instanceof Asked.ToCommand
                ? show(asked, AnswerCards.late(), language)
                : acknowledged(asked);
    }

    /** The answer after the response has gone. */
    void later(Asked asked, Reply reply) {
        switch (reply) {
            case Reply.Nothing nothing -> LOG.debug("done late, nothing to be said");
            case Reply.Shown(Card card, Language language) -> send(asked, card, language);
            case Reply.Dialog(Form form, Language language) ->
                    send(asked, AnswerCards.opening(form, ActionValue::fits), language);
            case Reply.FieldErrors errors -> send(asked, AnswerCards.of(errors), errors.language());
        }
    }

    private Given show(Asked asked, Card card, Language language) {
        if (asked.back() instanceof Asked.ToCommand) {
            return Given.json(ephemeral(card, language));
        }
        afterwards.follow(subject(asked), () -> send(asked, card, language));
        return acknowledged(asked);
    }

    /** Whoever does the very same thing twice at once, in the same place, is answered once. */
    private static Object subject(Asked asked) {
        record Did(Identity who, Place where, Input what) {}
        return new Did(asked.who(), asked.where(), asked.input());
    }

    private static Given acknowledged(Asked asked) {
        return asked.back() instanceof Asked.ToForm ? Given.json(ResponseJson.CLEAR) : Given.NOTHING;
    }

    private Given dialog(Asked asked, Form form, Language language, Duration spent) {
        String view = view(asked, form, language);
        if (view == null) {
            return show(asked, AnswerCards.tooLarge(), language);
        }
        if (asked.back() instanceof Asked.ToForm) {
            return Given.json(ResponseJson.update(view));
        }
        String trigger = switch (asked.back()) {
            case Asked.ToCommand command -> command.trigger();
            case Asked.ToClick click -> click.trigger();
            case Asked.ToForm sent -> null;
            case Asked.ToTalk talk -> null;
            case Asked.ToHome home -> null;
            case Asked.ToNobody nobody -> null;
        };
        boolean opened = trigger != null && spent.compareTo(IN_TIME_TO_OPEN) < 0
                && answers.open(asked.where().workspace(), trigger, view);
        return opened ? Given.NOTHING : show(asked, AnswerCards.opening(form, ActionValue::fits), language);
    }

    private static @Nullable String view(Asked asked, Form form, Language language) {
        try {
            return SlackForms.modal(form, voice(language), asked.where().conversation());
        } catch (LimitExceeded e) {
            LOG.error("a form cannot be sent: {}", e.getMessage());
            return null;
        }
    }

    /** By the request's own address, in the channel, or in their talk with the bot: whichever there is. */
    private void send(Asked asked, Card card, Language language) {
        String workspace = asked.where().workspace();
        String user = asked.who().user();
        String channel = asked.where().conversation();
        Voice voice = voice(language);
        switch (asked.back()) {
            case Asked.ToNobody nobody -> LOG.debug("nobody asked");
            case Asked.ToCommand(String trigger, String url) -> answer(url, asked, card, language);
            case Asked.ToClick(String trigger, String url) -> answer(url, asked, card, language);
            case Asked.ToForm form -> whisper(workspace, form.channel(), user, card, voice);
            case Asked.ToHome home -> answers.home(workspace, user, card, voice);
            case Asked.ToTalk talk -> whisper(workspace, channel, user, card, voice);
        }
    }

    private void answer(@Nullable String url, Asked asked, Card card, Language language) {
        String channel = asked.where().conversation();
        boolean sent = url != null && channel != null && responseUrls.send(url, ephemeral(card, language));
        if (!sent) {
            whisper(asked.where().workspace(), channel, asked.who().user(), card, voice(language));
        }
    }

    private void whisper(String workspace, @Nullable String channel, String user, Card card, Voice voice) {
        if (channel == null || channel.startsWith("D")) {
            answers.tell(workspace, user, card, voice);
        } else {
            answers.whisper(workspace, channel, user, card, voice);
        }
    }

    private String ephemeral(Card card, Language language) {
        return repeated.draw(card, language, () -> ResponseJson.ephemeral(card, voice(language)));
    }

    private static Voice voice(Language language) {
        return Voice.in(language);
    }
}
