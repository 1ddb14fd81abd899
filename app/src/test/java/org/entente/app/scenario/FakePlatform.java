package org.entente.app.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.entente.slack.api.SlackBudgets;
import org.entente.teams.api.TeamsBudgets;
import org.jspecify.annotations.Nullable;

/** A platform that only remembers: what stands in each room, what was said to each person, which files came. */
final class FakePlatform implements Carrier {

    /** A message as it stands now. */
    record Message(Address address, String id, Card card, Voice voice) {

        String text() {
            return PlainForm.of(card, voice);
        }

        List<Button> buttons() {
            return buttonsOf(card);
        }

        /** The text with the buttons in brackets, as a scenario compares it. */
        String whole() {
            StringBuilder text = new StringBuilder(text());
            buttons().forEach(b -> text.append("\n[").append(voice.plainLabel(b.label())).append(']'));
            return text.toString();
        }
    }

    private final Platform platform;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<Document.Made> files = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();
    private final List<Outcome> troubles = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private @Nullable Outcome down;
    private int calls;
    private int downFrom;
    private int edits;
    private boolean personal;

    FakePlatform(Platform platform) {
        this.platform = platform;
    }

    static List<Button> buttonsOf(Card card) {
        return card.blocks().stream().filter(Block.Actions.class::isInstance).map(Block.Actions.class::cast)
                .flatMap(actions -> actions.buttons().stream()).toList();
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public List<Budget> budgets(Address address, @Nullable String messageId) {
        return platform == Platform.TEAMS ? TeamsBudgets.of(address, messageId) : SlackBudgets.of(address, messageId);
    }

    /** The next call is answered with this instead. */
    synchronized void answersNext(Outcome trouble) {
        troubles.add(trouble);
    }

    /** Every call is answered with this, until it is null again. */
    synchronized void isDown(@Nullable Outcome answer) {
        goesDownAfter(0, answer);
    }

    /** So many calls are answered as ever, the others with this. */
    synchronized void goesDownAfter(int more, @Nullable Outcome answer) {
        down = answer;
        downFrom = calls + more;
    }

    /** The bot was removed from a conversation: whatever is sent there comes back. */
    synchronized void removesTheBotFrom(String conversation) {
        closed.add(conversation);
    }

    /** How often it was called, whatever it answered. */
    synchronized int calls() {
        return calls;
    }

    /** What it answers in place of doing it, or null. */
    private @Nullable Outcome trouble(Address address) {
        calls++;
        if (down != null && calls > downFrom) {
            return down;
        }
        if (closed.contains(address.target())) {
            return new Never("the bot is not in the conversation", true);
        }
        return troubles.isEmpty() ? null : troubles.removeFirst();
    }

    @Override
    public synchronized Outcome post(Address address, Card card, Voice voice) {
        Outcome trouble = trouble(address);
        if (trouble != null) {
            return trouble;
        }
        judge(address, card, voice);
        String id = "m" + (messages.size() + 1);
        messages.put(id, new Message(address, id, card, voice));
        return new Sent(id);
    }

    @Override
    public synchronized Outcome update(Address address, String messageId, Card card, Voice voice) {
        Outcome trouble = trouble(address);
        if (trouble != null) {
            return trouble;
        }
        judge(address, card, voice);
        edits++;
        personal = false;
        messages.put(messageId, new Message(address, messageId, card, voice));
        return new Sent(messageId);
    }

    @Override
    public synchronized Outcome updateForEach(Address address, String messageId, Card card, Voice voice) {
        Outcome outcome = update(address, messageId, card, voice);
        personal = true;
        return outcome;
    }

    @Override
    public synchronized Outcome file(Address address, String offer, Document.Made file, Voice voice) {
        Outcome trouble = trouble(address);
        if (trouble != null) {
            return trouble;
        }
        files.add(file);
        offers.add(offer);
        return new Sent("");
    }

    private void judge(Address address, Card card, Voice voice) {
        if (platform == Platform.SLACK) {
            SlackJudge.judge(address, card, voice);
        }
        TeamsJudge.judge(card);
    }

    /** What stands in a room or was said to a person, oldest first. */
    synchronized List<Message> at(String target) {
        return messages.values().stream().filter(m -> m.address().target().equals(target)).toList();
    }

    synchronized List<Message> all() {
        return List.copyOf(messages.values());
    }

    synchronized List<Document.Made> files() {
        return List.copyOf(files);
    }

    /** What they are offered by where the platform asks first. */
    synchronized List<String> offers() {
        return List.copyOf(offers);
    }

    /** Whether the last edit said that single readers see more than all do. */
    synchronized boolean personal() {
        return personal;
    }

    synchronized int edits() {
        return edits;
    }
}
