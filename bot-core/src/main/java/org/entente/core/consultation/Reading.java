package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Role;

/** Shows rounds: their list, the board, the answers word for word, a page at a time. */
final class Reading {

    private static final Parameter<List<Addressee>> OF = Parameter.optional("round.of", PartiesType.PARTIES)
            .orAfter(List.of("of", "from", "for"), List.of("de", "du", "des", "pour"));
    /** Whether superseded answers are shown as well. */
    private static final Parameter<Types.YesNo> ALL = Parameter.hidden("all", Types.YES_NO);

    private static final int RECENT = 10;
    /** Characters of answers on a page. */
    private static final int MOST_CHARACTERS = 4_000;

    private Reading() {}

    static List<Command> commands() {
        return List.of(
                Command.named("round.list", Area.ROUND).words("list|all", "liste|toutes").orBare()
                        .by(Permission.everybodyHere()).readsOnly().does(Reading::list),
                Command.named("round.board", Area.ROUND).words("board|status|missing", "tableau|état|manquants")
                        .takes(Which.ROUND, Which.PAGE).by(Permission.everybodyHere()).readsOnly()
                        .does(Reading::board),
                Command.named("round.post", Area.ROUND).words("post|share board", "publier|afficher")
                        .takes(Which.ROUND).by(Permission.table()).does(Reading::post),
                Command.named("round.show", Area.ROUND).words("show|answers|results", "montrer|voir|réponses|résultats")
                        .takes(OF, Which.ROUND, Which.PARTY, ALL, Which.PAGE)
                        .by(Permission.of(Role.CO_CHAIR, Role.SECRETARIAT, Role.MEMBER, Role.OBSERVER)
                                .orIf(respondent()))
                        .readsOnly().does(Reading::show));
    }

    /** Somebody who answers for a party without having a say in the council: an expert named for it. */
    static Permission.Condition respondent() {
        return new Permission.Condition("respondent", call -> call.find(Which.ROUND)
                .flatMap(call.use(Rounds.class)::find).filter(round -> round.councilId().equals(call.council().id()))
                .map(round -> !Respondents.of(call.record(), round).partiesOf(call.person().id()).isEmpty())
                .orElse(false));
    }

    private static Answer list(Call call) {
        List<Round> rounds = call.use(Rounds.class).latest(call.council().id(), RECENT);
        if (rounds.isEmpty()) {
            return Answer.said(Content.words("round.list.none"));
        }
        Card.Builder card = Card.titled(Content.words("round.list.title"));
        for (Round round : rounds) {
            long complete = Received.of(call.record(), round).complete(round.parties());
            card.paragraph(Content.strong(Content.typed(round.title())));
            card.note(new Content.Joined(List.of(
                    Content.words("round.board.progress").with("count", complete).with("of", round.parties().size()),
                    round.open() ? Content.words("round.until").with("until", round.deadline().shown())
                            : Content.words("round.is.closed")),
                    Content.Joined.Joint.DOT));
            card.actions(List.of(
                    Button.of(Content.words("round.button.board"), "round.board", Which.values(round)),
                    Button.of(Content.words("round.button.show"), "round.show", Which.values(round))));
        }
        return new Answer.Shown(card.build());
    }

    private static Answer board(Call call) {
        Round round = Which.latest(call, "round.board", "round.button.board.named");
        return new Answer.Shown(BoardView.card(round, Received.of(call.record(), round),
                Math.toIntExact(call.get(Which.PAGE, 0L))));
    }

    /** The board again at the end of the rooms; it stays current like the first. */
    private static Answer post(Call call) {
        Round round = Which.latest(call, "round.post", "round.button.board.named");
        call.outbox().postEverywhere(round.councilId(), new Showing.Live(BoardView.NAME, round.id()),
                "round:" + round.id() + ":" + call.invocation().delivery());
        return Answer.said(Content.words("round.posted"));
    }

    private static Viewing viewing(Call call) {
        return new Viewing(call.record(), call.council(), call.now(), call.person().id());
    }

    /**
     * The answers. While a round is open, those of others are for whoever runs it: nobody shall be led by the first
     * ones.
     */
    private static Answer show(Call call) {
        Round round = Which.latest(call, "round.show", "round.button.show.named");
        List<Party> asked = asked(call, round);
        List<Party> own = Respondents.of(call.record(), round).partiesOf(call.person().id());
        boolean everything = mayReadAll(call, round);
        List<Party> shown = everything ? asked : asked.stream().filter(own::contains).toList();
        if (shown.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.unread").with("until", round.deadline().shown()),
                    Content.words("command.round.board.example"));
        }
        return new Answer.Shown(card(call, round, shown, shown.size() < asked.size()));
    }

    /** Guests and named experts read their own; observers and members read all once it is closed. */
    static boolean mayReadAll(Call call, Round round) {
        return Which.table(call)
                || !round.takesAnswersAt(call.now()) && (call.role() == Role.MEMBER || call.role() == Role.OBSERVER);
    }

    private static List<Party> asked(Call call, Round round) {
        Party named = call.find(Which.PARTY).flatMap(round::party).orElse(null);
        if (named != null) {
            return List.of(named);
        }
        List<Addressee> of = call.find(OF).orElse(List.of());
        List<Party> asked = round.parties().stream()
                .filter(party -> of.isEmpty() || of.stream().anyMatch(one -> Parties.means(one, party))).toList();
        if (asked.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.not.put"), Content.words("command.round.board.example"));
        }
        return asked;
    }

    private static Card card(Call call, Round round, List<Party> parties, boolean fewer) {
        boolean all = call.get(ALL, Types.YesNo.NO).yes();
        Pages pages = Pages.of(round, Received.of(call.record(), round), parties, all, viewing(call), MOST_CHARACTERS);
        int page = Math.clamp(call.get(Which.PAGE, 0L), 0, pages.count() - 1);
        Card.Builder card = Card.titled(Content.words("round.show.title"));
        card.paragraph(Content.strong(Content.typed(round.title())));
        pages.add(page, card);
        card.actions(turning(call, round, page, pages.count()));
        List<Button> more = new ArrayList<>();
        if (!all) {
            more.add(Button.of(Content.words("round.button.all"), "round.show",
                    Which.with(again(call, round), "all", "YES")));
        }
        if (Which.table(call)) {
            more.add(Button.of(Content.words("round.button.topic"), "round.topic", Which.values(round)));
        }
        card.actions(more);
        return card.note(Content.words(fewer ? "round.show.fewer" : "round.show.note").with("page", page + 1L)
                .with("pages", pages.count())).build();
    }

    private static List<Button> turning(Call call, Round round, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.of(Content.words("common.page.previous"), "round.show",
                    Which.with(again(call, round), "page", Integer.toString(page - 1))));
        }
        if (page + 1 < pages) {
            buttons.add(Button.of(Content.words("common.page.next"), "round.show",
                    Which.with(again(call, round), "page", Integer.toString(page + 1))));
        }
        return buttons;
    }

    private static Map<String, String> again(Call call, Round round) {
        Map<String, String> values = new HashMap<>(call.arguments().raw());
        values.remove("page");
        values.remove("line");
        values.putAll(Which.values(round));
        return values;
    }
}
