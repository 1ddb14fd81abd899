package org.entente.core.command;

import java.util.List;
import java.util.Map;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.entente.core.text.Money;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A typed line is read as its author meant it: plain words, quotes of any kind, key words of both languages. */
class LineOfWordsTest {

    private static final Parameter<String> TEXT = Parameter.needed("text", Types.WORDS);
    private static final Parameter<Person> OWNER = Parameter.needed("owner", Types.PERSON).after(List.of("for", "by"),
            List.of("pour", "par"));
    private static final Parameter<Due> DUE = Parameter.optional("due", Types.DUE).after(List.of("by", "due"),
            List.of("d’ici le", "d’ici", "avant"));
    private static final Parameter<List<String>> OPTIONS = Parameter.needed("options", Types.list(10, 100));
    private static final Parameter<Long> NUMBER = Parameter.needed("number", Types.number(1, 99));

    private static final Command ADD = Command.named("add", Area.ACTION).words("add", "ajouter")
            .takes(TEXT, OWNER, DUE).does(call -> new Answer.Done());
    private static final Command ASK = Command.named("ask", Area.POLL).words("ask", "poser").takes(TEXT, OPTIONS)
            .does(call -> new Answer.Done());
    private static final Command DONE = Command.named("done", Area.ACTION).words("done", "fait")
            .takes(NUMBER, Parameter.optional("note", Types.WORDS)).does(call -> new Answer.Done());

    private static final Parameter<Long> TO = Parameter.optional("to", Types.number(1, 99)).after(List.of("to"),
            List.of("au"));
    private static final Parameter<Due> AT = Parameter.optional("at", Types.DUE).after(List.of("at", "for", "in"),
            List.of("à", "pour", "en"));
    private static final Parameter<String> WHY = Parameter.optional("why", Types.reason(500)).after(
            List.of("because", "so that", "so"), List.of("parce que", "car", "pour que"));
    private static final Command MOVE = Command.named("move", Area.AGENDA).words("move", "déplacer")
            .takes(NUMBER, TO, AT, WHY).does(call -> new Answer.Done());
    private static final Command PUT = Command.named("put", Area.AGENDA).words("put", "mettre")
            .takes(TEXT, OWNER, AT, WHY).does(call -> new Answer.Done());
    private static final Command DROP = Command.named("drop", Area.ACTION).words("drop", "abandonner")
            .takes(NUMBER, Parameter.needed("why", Types.reason(500)).orAfter(List.of("because"), List.of("car")))
            .does(call -> new Answer.Done());

    private static LineReader.Typed read(Command command, String line) {
        return LineReader.read(command, line, SmallRegister.situation(Language.ENGLISH));
    }

    @Test
    void plainWordsWithKeyWords() {
        LineReader.Typed typed = read(ADD,
                "Publish the adoption toolkit for " + SmallRegister.mention("p2") + " by 2 Nov");
        assertThat(typed.raw()).containsEntry("text", "Publish the adoption toolkit")
                .containsEntry("owner", SmallRegister.mention("p2")).containsEntry("due", "2 Nov");
        assertThat(typed.unread()).isEmpty();
    }

    @Test
    void frenchWordsAndQuotes() {
        LineReader.Typed typed = read(ADD,
                "« Publier la trousse » pour " + SmallRegister.mention("p2") + " d’ici le 2 nov");
        assertThat(typed.raw()).containsEntry("text", "Publier la trousse").containsEntry("due", "2 nov");
    }

    @Test
    void aChoiceMayBeSeveralWords() {
        Parameter<RoomLanguages> languages = Parameter.optional("languages",
                Types.choice(RoomLanguages.class));
        Command link = Command.named("link", Area.COUNCIL).words("link", "lier").takes(languages)
                .does(call -> new Answer.Done());
        LineReader.Typed typed = read(link, "les deux");
        assertThat(typed.raw()).containsEntry("languages", "les deux");
        assertThat(typed.unread()).isEmpty();
    }

    @Test
    void aKeyWordThatMakesNoSenseIsAWordLikeAnyOther() {
        LineReader.Typed typed = read(ADD, "Write a guide for members by region for Western Member");
        assertThat(typed.raw()).containsEntry("text", "Write a guide for members by region")
                .containsEntry("owner", "Western Member").doesNotContainKey("due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Which day?\" \"Monday\" \"Tuesday\"", "“Which day?” “Monday” “Tuesday”",
            "'Which day?' 'Monday' 'Tuesday'", "« Which day? » « Monday » « Tuesday »",
            "‘Which day?’ ‘Monday’ ‘Tuesday’", "Which day? \"Monday\" \"Tuesday\""})
    void quotesOfAnyKindKeepWordsTogether(String line) {
        assertThat(read(ASK, line).raw()).containsEntry("text", "Which day?").containsEntry("options",
                "Monday\nTuesday");
    }

    @Test
    void anApostropheInsideAWordIsNoQuote() {
        assertThat(read(ADD, "Relire l'ordre d'hier pour Western Member").raw()).containsEntry("text",
                "Relire l'ordre d'hier");
    }

    @Test
    void anApostropheThatOpensAndNeverClosesIsText() {
        assertThat(read(ADD, "'tis the season for Western Member").raw()).containsEntry("text", "'tis the season");
    }

    @Test
    void oneWordThenTheRest() {
        assertThat(read(DONE, "12 sent to all members").raw()).containsEntry("number", "12").containsEntry("note",
                "sent to all members");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3 to 1 because the presenter leaves at noon|the presenter leaves at noon",
            "3 to 1 because of a call in the morning, so that all are here|of a call in the morning, so that all are here",
            "3 to 1 so that it comes at noon for those to 5|it comes at noon for those to 5",
            "3 au 1 parce que la présentatrice part à midi|la présentatrice part à midi",
            "3 au 1 car le point 7 passe au 2 à midi|le point 7 passe au 2 à midi",
            "3 au 1 pour que tous y soient à midi|tous y soient à midi"})
    void aReasonRunsToTheEndOfTheLine(String line, String why) {
        LineReader.Typed typed = read(MOVE, line);
        assertThat(typed.raw()).containsExactlyInAnyOrderEntriesOf(
                Map.of("number", "3", "to", "1", "why", why));
        assertThat(typed.unread()).isEmpty();
        assertThat(typed.unsure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3 no longer needed because it was done|no longer needed because it was done",
            "3 because it was done|it was done", "3 car c’est fait|c’est fait", "3 overtaken|overtaken"})
    void aReasonMayStandWithoutItsKeyWord(String line, String why) {
        assertThat(read(DROP, line).raw()).containsEntry("number", "3").containsEntry("why", why);
    }

    @Test
    void whatOneWordCouldIntroduceTwiceIsAskedFor() {
        LineReader.Typed unsure = read(PUT, "The plan for the February meeting by 3 for Western Member");
        assertThat(unsure.raw()).containsEntry("owner", "Western Member");
        LineReader.Typed inTheMiddle = read(PUT, "The plan for the February meeting for Western Member");
        assertThat(inTheMiddle.unsure()).isTrue();
        assertThat(inTheMiddle.raw()).containsEntry("text", "The plan for the February meeting")
                .containsEntry("at", "the February meeting");
        LineReader.Typed inOrder = read(PUT, "The plan for Western Member for the February meeting");
        assertThat(inOrder.unsure()).isFalse();
        assertThat(inOrder.raw()).containsEntry("text", "The plan").containsEntry("at", "the February meeting");
    }

    @Test
    void whatWordsBehindItKeepFromBeingAValueIsAskedFor() {
        LineReader.Typed typed = read(ADD, "Publish it for Western Member as soon as all agree");
        assertThat(typed.unsure()).isTrue();
        assertThat(typed.raw()).containsEntry("text", "Publish it for Western Member as soon as all agree")
                .containsEntry("owner", "Western Member");
    }

    /** Every key word of the command, in quotes, beside what would be its value. */
    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "“%s”", "« %s »", "'%s'", "‘%s’"})
    void aQuotedTextIsNeverSplit(String quotes) {
        for (String inside : List.of("the plan for Western Member by 2 Nov", "pour Western Member d’ici le 2 nov",
                "because of it", "for me", "by 2 Nov at noon in February", "so that they come car il pleut",
                "report: due next meeting")) {
            String quoted = quotes.formatted(inside);
            for (String after : List.of("", " for Northern Member", " for Northern Member because it rains")) {
                LineReader.Typed typed = read(PUT, quoted + after);
                assertThat(typed.raw()).as(quoted + after).containsEntry("text", inside);
                assertThat(typed.raw().size()).as(quoted + after)
                        .isEqualTo(1 + after.split(" (?=for|because)").length - 1);
                assertThat(typed.unread()).isEmpty();
                assertThat(typed.unsure()).isFalse();
            }
        }
    }

    @Test
    void aDateThatDoesNotExistStaysADateSoThatItCanBeRefused() {
        assertThat(read(ADD, "Publish it for Western Member by 29 February 2019").raw()).containsEntry("due",
                "29 February 2019");
    }

    @ParameterizedTest
    @CsvSource({"add Publish, add, Publish", "ADD publish, add, publish", "Ajouter publier, add, publier",
            "done 3, done, 3", "fait 3, done, 3"})
    void aVerbOfEitherLanguageCallsItsCommand(String line, String key, String rest) {
        Registry registry = new Registry(List.of(ADD, ASK, DONE));
        assertThat(registry.called(Area.ACTION, line)).isInstanceOfSatisfying(Registry.Found.class, found -> {
            assertThat(found.command().key()).isEqualTo(key);
            assertThat(found.rest()).isEqualTo(rest);
        });
    }

    @Test
    void theGeneralCommandLeadsToEveryArea() {
        Registry registry = new Registry(List.of(ADD, ASK, DONE));
        assertThat(registry.called(Area.COUNCIL, "suivi ajouter x")).isInstanceOf(Registry.Found.class);
        assertThat(registry.called(Area.COUNCIL, "action add x")).isInstanceOf(Registry.Found.class);
    }

    @Test
    void aSlipOfTheFingerGetsTheNearestCommand() {
        Registry registry = new Registry(List.of(ADD, ASK, DONE));
        assertThat(registry.called(Area.ACTION, "ajuoter x")).isInstanceOfSatisfying(Registry.Unknown.class,
                unknown -> assertThat(unknown.nearest()).containsExactly(ADD));
        assertThat(registry.called(Area.ACTION, "zzzzzzzz x")).isInstanceOfSatisfying(Registry.Unknown.class,
                unknown -> assertThat(unknown.nearest()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$60,000|6000000", "60 000 $|6000000", "60000|6000000", "$60|6000",
            "1,478 million|147800000", "962 K$|96200000", "12.50|1250", "12,50 $|1250", "$1,234.56|123456"})
    void amountsAsEitherLanguageWritesThem(String typed, long cents) {
        assertThat(Types.MONEY.read(typed, SmallRegister.situation(Language.FRENCH)))
                .isInstanceOfSatisfying(ParameterType.Value.class,
                        value -> assertThat(((Money) value.value()).cents()).isEqualTo(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "$", "60 000 $ or so", "-5", "1,2,3", "\u0000", "99999999999999999999"})
    void whatIsNoAmountIsNotTakenForOne(String typed) {
        assertThat(Types.MONEY.read(typed, SmallRegister.situation(Language.ENGLISH)))
                .isNotInstanceOf(ParameterType.Value.class);
    }

    @Test
    void aNameASlipAwayIsOfferedAndNeverTaken() {
        assertThat(Types.PERSON.read("Hillary Delegate", SmallRegister.situation(Language.ENGLISH)))
                .isInstanceOfSatisfying(ParameterType.Wrong.class, wrong -> assertThat(wrong.instead()).hasSize(1));
        assertThat(Types.PERSON.read("me", SmallRegister.situation(Language.ENGLISH)))
                .isInstanceOf(ParameterType.Value.class);
        assertThat(Types.PERSON.read("Member", SmallRegister.situation(Language.ENGLISH)))
                .isInstanceOfSatisfying(ParameterType.Wrong.class, wrong -> assertThat(wrong.instead()).hasSize(2));
    }
}
