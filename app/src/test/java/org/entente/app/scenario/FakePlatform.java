package org.entente.app.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    }

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<Document.Made> files = new ArrayList<>();
    private final List<Outcome> troubles = new ArrayList<>();
    private int edits;

    static List<Button> buttonsOf(Card card) {
        return card.blocks().stream().filter(Block.Actions.class::isInstance).map(Block.Actions.class::cast)
                .flatMap(actions -> actions.buttons().stream()).toList();
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public List<Budget> budgets(Address address, @Nullable String messageId) {
        return List.of();
    }

    /** The next call is answered with this instead. */
    synchronized void answersNext(Outcome trouble) {
        troubles.add(trouble);
    }

    @Override
    public synchronized Outcome post(Address address, Card card, Voice voice) {
        if (!troubles.isEmpty()) {
            return troubles.removeFirst();
        }
        SlackJudge.judge(address, card, voice);
        TeamsJudge.judge(card);
        String id = "m" + (messages.size() + 1);
        messages.put(id, new Message(address, id, card, voice));
        return new Sent(id);
    }

    @Override
    public synchronized Outcome update(Address address, String messageId, Card card, Voice voice) {
        if (!troubles.isEmpty()) {
            return troubles.removeFirst();
        }
        SlackJudge.judge(address, card, voice);
        TeamsJudge.judge(card);
        edits++;
        messages.put(messageId, new Message(address, messageId, card, voice));
        return new Sent(messageId);
    }

    @Override
    public synchronized Outcome file(Address address, Document.Made file, Voice voice) {
        if (!troubles.isEmpty()) {
            return troubles.removeFirst();
        }
        files.add(file);
        return new Sent("");
    }

    /** What stands in a room or was said to a person, oldest first. */
    synchronized List<Message> at(String target) {
        return messages.values().stream().filter(m -> m.address().target().equals(target)).toList();
    }

    synchronized List<Document.Made> files() {
        return List.copyOf(files);
    }

    synchronized int edits() {
        return edits;
    }
}
