package org.entente.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.core.command.Area;
import org.entente.core.command.DeliveryKey;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.command.Shortcut;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.slack.render.FormMemory;
import org.jspecify.annotations.Nullable;

/** Commands, shortcuts and forms, as Bolt has parsed them, in the core's words. */
final class Translation {

    private Translation() {}

    static Asked command(SlashCommandPayload payload) {
        String workspace = payload.getTeamId();
        String word = payload.getCommand().replaceFirst("^/", "");
        Optional<Area> area = Area.called(word);
        String text = SlackText.read(payload.getText() == null ? "" : payload.getText(), workspace);
        // a word of another app's making is looked up like any other
        String line = area.isPresent() ? text : (word + " " + text).strip();
        Language hinted = area.map(known -> hinted(known, word)).orElse(null);
        return new Asked(DeliveryKey.of("slack/command", workspace, payload.getUserId(), payload.getTriggerId()),
                new Identity(Platform.SLACK, workspace, payload.getUserId()), hinted,
                place(workspace, payload.getChannelId(), null), new Input.Typed(area.orElse(Area.COUNCIL), line),
                new Asked.ToCommand(payload.getTriggerId(), payload.getResponseUrl()));
    }

    /** The language of a word that is not the same in both. */
    private static @Nullable Language hinted(Area area, String word) {
        boolean english = area.word(Language.ENGLISH).equalsIgnoreCase(word);
        return english == area.word(Language.FRENCH).equalsIgnoreCase(word) ? null
                : english ? Language.ENGLISH : Language.FRENCH;
    }

    static Asked globalShortcut(GlobalShortcutPayload payload) {
        String workspace = workspace(payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getTeamId());
        return new Asked(
                DeliveryKey.of("slack/shortcut", workspace, payload.getUser().getId(), payload.getCallbackId(),
                        payload.getActionTs(), payload.getTriggerId()),
                who(workspace, payload.getUser().getTeamId(), payload.getUser().getId()), null,
                place(workspace, null, null), new Input.Pressed(Shortcut.command(payload.getCallbackId()), Map.of()),
                new Asked.ToClick(payload.getTriggerId(), null));
    }

    /** Values: {@code text}, {@code author} (absent for an app's message), {@code ts}, {@code channel}. */
    static Asked messageShortcut(MessageShortcutPayload payload) {
        String workspace = workspace(payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getTeamId());
        String channel = payload.getChannel() == null ? null : payload.getChannel().getId();
        String ts = payload.getMessageTs();
        Map<String, String> values = new LinkedHashMap<>();
        Message message = payload.getMessage();
        if (message != null) {
            values.put("text", SlackText.read(message.getText() == null ? "" : message.getText(), workspace));
            if (message.getUser() != null && message.getBotId() == null) {
                values.put("author", SlackText.mention(message.getTeam() == null ? workspace : message.getTeam(),
                        message.getUser()));
            }
            ts = ts == null ? message.getTs() : ts;
        }
        if (ts != null) {
            values.put("ts", ts);
        }
        if (channel != null) {
            values.put("channel", channel);
        }
        return new Asked(
                DeliveryKey.of("slack/message", workspace, payload.getUser().getId(), payload.getCallbackId(), channel,
                        ts,
                        payload.getActionTs(), payload.getTriggerId()),
                who(workspace, payload.getUser().getTeamId(), payload.getUser().getId()), null,
                place(workspace, channel, ts), new Input.Pressed(Shortcut.command(payload.getCallbackId()), values),
                new Asked.ToClick(payload.getTriggerId(), payload.getResponseUrl()));
    }

    /** Empty when the form is none of ours. */
    static Optional<Asked> form(ViewSubmissionPayload payload) {
        Optional<FormMemory> memory = FormMemory.read(payload.getView().getPrivateMetadata());
        if (memory.isEmpty()) {
            return Optional.empty();
        }
        String workspace = workspace(payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getUser().getTeamId());
        String user = payload.getUser().getId();
        FormMemory form = memory.get();
        FormValues filled = FormValues.of(payload.getView(), workspace);
        Map<String, String> values = new LinkedHashMap<>(filled.values());
        values.putAll(form.hidden());
        String viewId = payload.getView().getId();
        String key = DeliveryKey.of("slack/form", workspace, user, form.command(), viewId, payload.getView().getHash(),
                viewId == null ? payload.getTriggerId() : null);
        return Optional.of(new Asked(key, who(workspace, payload.getUser().getTeamId(), user), null,
                place(workspace, form.channel(), null), new Input.Submitted(form.command(), values),
                new Asked.ToForm(filled.fields(), form.channel())));
    }

    /** Installed in a whole organisation, Slack may name the workspace only with the account. */
    private static String workspace(@Nullable String team, @Nullable String home) {
        return team != null ? team : Objects.requireNonNullElse(home, "");
    }

    private static Identity who(String workspace, @Nullable String home, String user) {
        return new Identity(Platform.SLACK, home == null || home.isEmpty() ? workspace : home, user);
    }

    static Place place(String workspace, @Nullable String channel, @Nullable String ts) {
        return new Place(Platform.SLACK, workspace, channel, channel == null || ts == null ? null : channel + ":" + ts,
                channel == null || channel.startsWith("D"));
    }
}
