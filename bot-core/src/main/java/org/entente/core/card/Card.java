package org.entente.core.card;

import java.util.ArrayList;
import java.util.List;

/**
 * What is shown, as plain data without language or platform.
 *
 * @param title a few words; the heading and the start of the notification; empty for a card without a heading
 * @param blocks in reading order
 */
public record Card(Content title, List<Block> blocks) {

    public Card {
        blocks = List.copyOf(blocks);
    }

    /** A line or two without a heading: an answer to somebody who knows what they have just done. */
    public static Builder untitled() {
        return new Builder(Content.literal(""));
    }

    public static Builder titled(Content title) {
        return new Builder(title);
    }

    /** Collects the blocks of a card in reading order. */
    public static final class Builder {
        private final Content title;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(Content title) {
            this.title = title;
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Builder paragraph(Content content) {
            return add(new Block.Paragraph(content));
        }

        public Builder heading(Content content) {
            return add(new Block.Heading(content));
        }

        public Builder note(Content content) {
            return add(new Block.Note(content));
        }

        /** A list; nothing when it is empty. */
        public Builder entries(List<Block.Entry> entries) {
            return entries.isEmpty() ? this : add(new Block.Entries(entries));
        }

        /** Labelled values; nothing when there are none. */
        public Builder facts(List<Block.Fact> facts) {
            return facts.isEmpty() ? this : add(new Block.Facts(facts));
        }

        /** Buttons; nothing when there are none. */
        public Builder actions(List<Button> buttons) {
            return buttons.isEmpty() ? this : add(new Block.Actions(buttons));
        }

        public Card build() {
            return new Card(title, blocks);
        }
    }
}
