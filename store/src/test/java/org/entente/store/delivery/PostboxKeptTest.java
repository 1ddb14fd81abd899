package org.entente.store.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Postbox;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages that no platform keeps lie in their order, and who reads on after a mark misses nothing. */
class PostboxKeptTest extends StoreContract {

    private static final Address ROOM = new Address(Platform.WEB, "here", Address.Kind.ROOM, "council");
    private static final Address SOMEBODY = new Address(Platform.WEB, "here", Address.Kind.PERSON, "council");

    private <T> T with(Function<Postbox, T> work) {
        return ledger().write(tx -> work.apply(tx.use(Postbox.class)));
    }

    private String posted(Address address, String words) {
        return with(postbox -> postbox.post(address, said(words), RoomLanguages.BOTH));
    }

    private static Card said(String words) {
        return Card.titled(Content.literal(words)).paragraph(Content.words("home.title"))
                .add(new Block.Tally(List.of(new Block.Bar(Content.literal("A"), 2)), 3))
                .actions(List.of(Button.of(Content.literal("B"), "help", Map.of("topic", "x")).primary()))
                .build();
    }

    private List<String> titles(List<Postbox.Message> messages) {
        return messages.stream().map(message -> ((Content.Literal) message.card().title()).text()).toList();
    }

    private List<Postbox.Message> newest(Address address, int most) {
        return with(postbox -> postbox.newest(address, most));
    }

    @Test
    void aMessageComesBackAsItWasLaidDown() {
        posted(ROOM, "first");
        Postbox.Message message = newest(ROOM, 5).getFirst();
        assertThat(message.card()).isEqualTo(said("first"));
        assertThat(message.languages()).isEqualTo(RoomLanguages.BOTH);
        assertThat(message.fileName()).isNull();
    }

    @Test
    void theNewestStandInTheOrderInWhichTheyCame() {
        posted(ROOM, "first");
        posted(ROOM, "second");
        posted(ROOM, "third");
        assertThat(titles(newest(ROOM, 2))).containsExactly("second", "third");
    }

    @Test
    void aRoomAndAPersonOfTheSameNameAreNotTheSame() {
        posted(ROOM, "for all");
        posted(SOMEBODY, "for one");
        assertThat(titles(newest(SOMEBODY, 5))).containsExactly("for one");
    }

    @Test
    void whoReadsOnSeesWhatWasChangedToo() {
        String first = posted(ROOM, "first");
        posted(ROOM, "second");
        long mark = newest(ROOM, 5).getLast().mark();
        List<Postbox.Message> nothing = with(postbox -> postbox.since(List.of(ROOM), mark, 5));
        assertThat(nothing).isEmpty();
        boolean changed = with(postbox -> postbox.change(first, said("first, changed"), RoomLanguages.FRENCH));
        assertThat(changed).isTrue();
        List<Postbox.Message> since = with(postbox -> postbox.since(List.of(ROOM), mark, 5));
        assertThat(titles(since)).containsExactly("first, changed");
        assertThat(titles(newest(ROOM, 5))).containsExactly("first, changed", "second");
    }

    @Test
    void whoReadsOnAtSeveralPlacesGetsThemInTheirOrderAndNothingIsSkippedAtTheEndOfAHandful() {
        for (String words : List.of("a", "b", "c")) {
            posted(ROOM, words);
        }
        posted(SOMEBODY, "d");
        posted(new Address(Platform.WEB, "here", Address.Kind.ROOM, "another"), "not asked for");
        List<Postbox.Message> first = with(postbox -> postbox.since(List.of(SOMEBODY, ROOM), 0, 2));
        assertThat(titles(first)).containsExactly("a", "b");
        List<Postbox.Message> rest = with(
                postbox -> postbox.since(List.of(SOMEBODY, ROOM), first.getLast().mark(), 5));
        assertThat(titles(rest)).containsExactly("c", "d");
        assertThat(rest).extracting(Postbox.Message::address).containsExactly(ROOM, SOMEBODY);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        boolean changed = with(postbox -> postbox.change("nothing", said("x"), RoomLanguages.ENGLISH));
        assertThat(changed).isFalse();
    }

    @Test
    void aFileIsOpenedWhereItLiesOnly() {
        byte[] bytes = "a record".getBytes(StandardCharsets.UTF_8);
        String id = with(postbox -> postbox.file(ROOM, said("record.docx"), RoomLanguages.ENGLISH,
                new Document.Made("record.docx", "application/octet-stream", bytes)));
        Optional<Document.Made> file = with(postbox -> postbox.opened(ROOM, id));
        assertThat(file.map(Document.Made::bytes)).contains(bytes);
        Optional<Document.Made> elsewhere = with(postbox -> postbox.opened(SOMEBODY, id));
        assertThat(elsewhere).isEmpty();
        assertThat(newest(ROOM, 1).getFirst().fileName()).isEqualTo("record.docx");
    }
}
