package org.entente.app.scenario;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.app.Unlimited;
import org.entente.core.board.Board;
import org.entente.core.board.BoardPage;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Reply;
import org.entente.core.consultation.Passwords;
import org.entente.core.delivery.FileLinks;
import org.entente.core.people.Administrators;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.slack.render.SlackCards;
import org.entente.teams.render.OpensForm;
import org.entente.teams.render.TeamsCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The screen on the wall shows what the room sees, to whoever has its address, and nothing private. */
class BoardOfTheTableTest {

    private static final Pattern ADDRESS = Pattern.compile("https://council\\.example\\.org/board/([\\w-]{43})");

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player scotia = council.member("Scotian Member", Jurisdiction.NS);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    @AfterEach
    void ends() {
        council.close();
    }

    private static String secretIn(String answer) {
        Matcher address = ADDRESS.matcher(answer);
        assertThat(address.find()).as(answer).isTrue();
        return address.group(1);
    }

    private String made() {
        clerk.says("/meeting board");
        return secretIn(clerk.answer());
    }

    private Optional<Board> read(String secret) {
        return council.ledger().read(tx -> BoardPage.read(tx, secret, council.machineNow()));
    }

    private String shows(String secret) {
        return shows(secret, RoomLanguages.BOTH);
    }

    private String shows(String secret, RoomLanguages languages) {
        return BoardText.of(read(secret).orElseThrow(), languages);
    }

    private Board.Running running(String secret) {
        return read(secret).map(Board::stage).map(Board.Running.class::cast).orElseThrow();
    }

    private void begins() {
        clerk.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        clerk.says("/agenda add Data-driven intelligence presented by Yukon Member during 20 min for approval");
        clerk.says("/agenda add Service network during 10 min");
        chair.says("/meeting start");
        for (Player player : List.of(chair, yukon, scotia, quebec)) {
            player.says("/meeting here");
        }
        chair.says("/agenda discuss 1");
        council.clockPasses(Duration.ofMinutes(1));
    }

    @Test
    void theAddressIsShownOnceAndKeptNowhere() {
        String secret = made();
        assertThat(read(secret)).isPresent();
        clerk.repeats().sees("The address was shown once").doesNotSee(secret);
        clerk.says("/meeting board").sees("cannot be shown again").doesNotSee(secret);
        assertThat(council.room().toString() + council.direct(clerk)).doesNotContain(secret);
    }

    @Test
    void anotherAddressIsAskedForFirstAndEndsTheOneBefore() {
        String first = made();
        chair.says("/meeting board").sees("This council has a board already", "Make a new one?");
        assertThat(read(first)).isPresent();
        chair.clicks("Make a new address");
        String second = secretIn(chair.answer());
        assertThat(read(first)).isEmpty();
        assertThat(read(second)).isPresent();
    }

    @Test
    void whatNeverWasAndWhatWasEndedOpenTheSameNothing() {
        String secret = made();
        chair.says("/meeting board revoke").sees("opens nothing any more");
        assertThat(List.of(read(secret), read("x".repeat(43)), read(""))).allMatch(Optional::isEmpty);
        chair.says("/reunion tableau fermer").sees("There is no board to end", "/meeting board");
        assertThat(read(made())).isPresent();
    }

    @Test
    void anAddressIsOfOneCouncilAndOpensNoCalendar() {
        clerk.says("/council calendar new");
        Matcher feed = Pattern.compile("/calendar/([\\w-]+)\\.ics").matcher(clerk.answer());
        assertThat(feed.find()).isTrue();
        assertThat(read(feed.group(1))).isEmpty();
        assertThat(read(made())).map(Board::councilId).contains(council.councilId());
    }

    @Test
    void onlyWhoRunsTheMeetingMakesAndEndsIt() {
        yukon.says("/meeting board").sees("This is for: co-chairs, the secretariat");
        quebec.says("/réunion tableau révoquer").sees("secrétariat");
    }

    @Test
    void bothLanguagesMakeItAndItsCardIsAsItsGoldenFileSays() {
        chair.says("/meeting board");
        golden("board", chair);
        quebec.says("/council language français");
        clerk.says("/reunion tableau").sees("This council has a board already");
    }

    private static void golden(String name, Player player) {
        String secret = secretIn(player.answer());
        Voice both = new Voice(RoomLanguages.BOTH, id -> null);
        GoldenCards.same("slack", name,
                SlackCards.message(player.card().card(), both).blocks().replace(secret, "secret"));
        TeamsCards teams = new TeamsCards(
                OpensForm.by(new Features(Administrators.none(), Holidays.NONE).registry().all()));
        GoldenCards.same("teams", name, teams.message(player.card().card(), both).card().replace(secret, "secret"));
    }

    @Test
    void whereNobodyKnowsTheAddressOfTheMachineItSaysWhatToDo() {
        assertThat(asked(Optional.empty())).contains("ENTENTE_PUBLIC_URL", "/meeting board");
        assertThat(asked(Optional.of(URI.create("http://127.0.0.1:8080"))))
                .contains("http://127.0.0.1:8080/board/");
    }

    private String asked(Optional<URI> reached) {
        Features features = new Features(Administrators.none(), Holidays.NONE, Passwords.ofThisProcess(),
                FileLinks.NONE, null, () -> reached);
        try (Bot bot = new Bot(council.ledger(), features, List.of(), new Unlimited(), new Machine.Asleep(),
                council::machineNow)) {
            Reply reply = bot.dispatcher().dispatch(new Invocation("d-" + reached, clerk.identity(),
                    Language.ENGLISH, null,
                    new Place(Platform.SLACK, clerk.identity().workspace(), CouncilScenario.ROOM, null, false),
                    new Input.Typed(Area.MEETING, "board"), council.machineNow()));
            return reply instanceof Reply.Shown shown ? PlainForm.of(shown.card(), Voice.in(Language.ENGLISH)) : "";
        }
    }

    @Test
    void withoutAMeetingItSaysSoAndBeforeOneItSaysWhich() {
        String secret = made();
        assertThat(shows(secret)).contains("Test Service Council", "Conseil d’essai des services", "(no meeting)");
        clerk.says("/meeting schedule 28 September 2018 at 9 a.m., virtual");
        clerk.says("/agenda add Shared standards");
        assertThat(shows(secret)).contains("Virtual TSC meeting", "Réunion virtuelle du CES", "9:00",
                "Shared standards");
        assertThat(read(secret).map(Board::stage).map(Board.Before.class::cast).orElseThrow().begins())
                .isEqualTo(Instant.parse("2018-09-28T13:00:00Z"));
    }

    @Test
    void itShowsTheItemWithItsTimeWhoPresentsWhoIsHereAndWhatComes() {
        String secret = made();
        begins();
        scotia.says("/meeting left");
        assertThat(shows(secret)).contains("now: 1 Data-driven intelligence", "Yukon Member", "next: 2 Service network",
                "3 of 4", "federal / fédéral 1", "N.S. / N.-É. 0");
        Board.Now now = Optional.ofNullable(running(secret).now()).orElseThrow();
        assertThat(now.since()).isEqualTo(council.machineNow().minus(Duration.ofMinutes(1)));
        assertThat(now.until()).isEqualTo(council.machineNow().plus(Duration.ofMinutes(19)));
        assertThat(running(secret).presence().enough()).isTrue();
    }

    @Test
    void theTimeLeftIsOfTheMachinesClockWhereTheCouncilsWasMoved() {
        String secret = made();
        begins();
        council.ledger().change(tx -> {
            Council before = tx.use(Directory.class).council(council.councilId()).orElseThrow();
            tx.use(Councils.class).save(new Council(before.id(), before.name(),
                    before.acronym(), before.zone(), before.languages(), before.quorum(),
                    before.clock().movedTo(council.machineNow().plus(Duration.ofMinutes(5)), council.machineNow()),
                    before.version()));
        });
        Board.Now now = Optional.ofNullable(running(secret).now()).orElseThrow();
        assertThat(now.until()).isEqualTo(council.machineNow().plus(Duration.ofMinutes(14)));
    }

    @Test
    void aClockThatOnlyGoesOnChangesNothing() {
        String secret = made();
        begins();
        Optional<Board> before = read(secret);
        council.clockPasses(Duration.ofSeconds(40));
        assertThat(read(secret)).isEqualTo(before);
        yukon.says("/motion \"Approve the plan\"");
        assertThat(read(secret)).isNotEqualTo(before);
    }

    @Test
    void anOpenMotionStandsInItsExactWordsWithItsLiveCountAndItsMajority() {
        String secret = made();
        begins();
        String words = "Approve <b>the plan</b> & *fund* it \u202eright to left";
        yukon.says("/motion \"" + words + "\"");
        assertThat(shows(secret)).contains(words);
        chair.says("/motion open vote needs two thirds");
        scotia.says("/motion yes");
        quebec.says("/proposition contre");
        assertThat(shows(secret)).contains(words, "2/3");
        assertThat(shows(secret, RoomLanguages.ENGLISH)).contains("2 have answered, of 4", "Yes: 1", "No: 1")
                .doesNotContain("Scotian Member", "Membre du Québec");
        chair.says("/motion close").clicks("Not approved");
        assertThat(shows(secret, RoomLanguages.FRENCH)).contains("Décision 1", words);
    }

    @Test
    void ofASecretBallotItTellsNoMoreThanHowManyTookPart() {
        String secret = made();
        begins();
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open secret");
        scotia.says("/motion yes");
        assertThat(running(secret).motion()).isNotNull().satisfies(motion -> {
            assertThat(motion.tally()).isNull();
            assertThat(motion.result()).isNull();
        });
        assertThat(shows(secret, RoomLanguages.ENGLISH))
                .contains("1 has answered, of 4", "Needed: more than half", "secret: until the close only how many")
                .doesNotContain("Yes", "Scotian");
    }

    @Test
    void whoObjectsAndWhyIsNeverOnItThoughTheCouncilMayKnow() {
        String secret = made();
        begins();
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open names everybody");
        scotia.says("/motion object \"The cost is not known\"");
        council.roomShows("Scotian Member: Object", "The cost is not known");
        assertThat(shows(secret)).contains("1").doesNotContain("The cost is not known", "Scotian");
    }

    @Test
    void openPollsAreBarsAndOpenAnswersStayUnseenUntilTheClose() {
        String secret = made();
        begins();
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        assertThat(shows(secret)).contains("Which day?", "Monday: 1", "Tuesday: 0").doesNotContain("Yukon Member: Mon");
        chair.says("/poll close");
        assertThat(shows(secret)).contains("Which day?");
        chair.says("/poll open \"What is missing?\"");
        scotia.says("/poll say \"A French version\"");
        assertThat(shows(secret)).contains("What is missing?").doesNotContain("A French version", "Which day?");
    }

    @Test
    void afterTheMeetingItShowsWhatWasDecidedAndWhenTheNextIs() {
        String secret = made();
        begins();
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open");
        yukon.says("/motion agree");
        chair.clicks("Close and count").clicks("Approved");
        clerk.says("/meeting schedule 28 September 2018 at 9 a.m., virtual");
        chair.says("/meeting adjourn").clicks("Adjourn anyway");
        assertThat(read(secret).map(Board::stage)).get().isInstanceOf(Board.After.class);
        assertThat(shows(secret)).contains("Decision 1", "Décision 1", "Approve the plan", "September 28, 2018");
        council.clockPasses(Duration.ofHours(13));
        assertThat(shows(secret)).contains("Virtual TSC meeting").doesNotContain("Decision 1");
    }

    @Test
    void eachLanguageCanBeHadAlone() {
        String secret = made();
        begins();
        assertThat(shows(secret, RoomLanguages.FRENCH)).contains("Réunion en personne du CES", "fédéral 1")
                .doesNotContain("meeting", "Service Council");
        assertThat(shows(secret, RoomLanguages.ENGLISH)).doesNotContain("Réunion", "Conseil");
    }
}
