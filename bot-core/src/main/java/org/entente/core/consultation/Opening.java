package org.entente.core.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/** Opens a round: what is asked, of whom, until when. */
final class Opening {

    static final int MOST_QUESTIONS = 12;
    static final int LONGEST_QUESTION = 300;

    static final Parameter<String> TITLE = Parameter.needed("round.title", Types.words(200));
    static final Parameter<String> OWN_TITLE = Parameter.optional("round.title", Types.words(200));
    static final Parameter<List<String>> QUESTIONS = Parameter.needed("round.questions",
            Types.list(MOST_QUESTIONS, LONGEST_QUESTION));
    static final Parameter<When.Read> UNTIL = Parameter.needed("round.until", Types.WHEN).after(
            List.of("until", "by", "due", "due by", "before", "closing"),
            List.of("d’ici", "d’ici le", "d’ici au", "jusqu’au", "avant le", "échéance", "pour le"));
    static final Parameter<List<Addressee>> TO = Parameter.optional("round.to", PartiesType.PARTIES).after(
            List.of("to", "for", "put to"), List.of("à", "au", "aux", "pour", "auprès de"));
    static final Parameter<Long> TAB = Parameter.optional("round.tab", Types.number(1, 99)).after(List.of("tab"),
            List.of("onglet"));
    static final Parameter<String> OTHER_TITLE = Parameter.optional("round.title.other", Types.words(200))
            .inFormOnly();
    static final Parameter<List<String>> OTHER_QUESTIONS = Parameter
            .optional("round.questions.other", Types.list(MOST_QUESTIONS, LONGEST_QUESTION)).inFormOnly();

    private Opening() {}

    static List<Command> commands() {
        return List.of(
                Command.named("round.open", Area.ROUND).words("open|ask|new|put", "ouvrir|poser|lancer|nouvelle")
                        .orQuoted()
                        .takes(TITLE, QUESTIONS, UNTIL, TO, TAB, OTHER_TITLE, OTHER_QUESTIONS).by(Permission.table())
                        .does(call -> open(call, RoundKind.CONSULTATION)),
                Command.named("round.information", Area.ROUND)
                        .words("information|information sharing|sharing", "partage|partage d’information|échange")
                        .takes(OWN_TITLE, UNTIL, TO, TAB).by(Permission.table())
                        .does(call -> open(call, RoundKind.INFORMATION)),
                Command.named("round.reports", Area.ROUND)
                        .words("reports|group reports", "rapports|rapports des groupes")
                        .takes(OWN_TITLE, UNTIL, TO, TAB).by(Permission.table())
                        .does(call -> open(call, RoundKind.REPORTS)),
                Command.named("round.unopen", Area.ROUND).takes(Which.ROUND).by(Permission.table())
                        .does(Opening::unopen));
    }

    private static Answer open(Call call, RoundKind kind) {
        Bilingual title = call.find(OWN_TITLE)
                .map(typed -> Wording.typed(call.language(), typed, call.find(OTHER_TITLE).orElse(null)))
                .orElseGet(() -> Templates.title(kind));
        List<Question> questions = kind == RoundKind.CONSULTATION
                ? Wording.questions(call.language(), call.get(QUESTIONS), call.find(OTHER_QUESTIONS).orElse(List.of()))
                : Templates.questions(kind);
        Deadline deadline = coming(call.get(UNTIL), call.now());
        List<Party> parties = parties(call.record(), call.council(), call.find(TO).orElse(List.of()), kind);
        Round round = new Round(call.newId(), call.council().id(), kind, title, questions, parties,
                Math.toIntExact(call.find(TAB).orElse(0L)), call.person().id(), call.now(), deadline.date(),
                deadline.time(), deadline.zone(), deadline.at(), null, null, 0);
        Telling.Reached reached = open(call.record(), round, call.machineTime(), call.person().id());
        call.undoable("round.unopen", Map.of("round", round.id()));
        return said(round, reached);
    }

    /** What opening does, by hand and by the calendar. */
    static Telling.Reached open(Transaction record, Round round, Instant machineNow, @Nullable String by) {
        record.use(Rounds.class).add(round);
        record.use(AuditLog.class).append(round.councilId(), "round.opened", round.id(), by,
                Wording.fingerprint(round), machineNow);
        return Telling.in(record).opened(round);
    }

    static List<Party> parties(Transaction record, Council council, List<Addressee> to, RoundKind kind) {
        List<Party> parties = Parties.of(record, council.id()).meantBy(to, kind);
        if (parties.isEmpty()) {
            throw Refusal.because(Content.words("round.refused.nobody." + kind),
                    Content.words(kind == RoundKind.REPORTS ? "command.action.group.add.example"
                            : "command.member.add.example"));
        }
        return parties;
    }

    static Deadline coming(When.Read said, Instant now) {
        Deadline deadline = Deadline.of(said);
        if (!deadline.at().isAfter(now)) {
            throw Refusal.because(Content.words("round.refused.past").with("said", said.asSaid()));
        }
        return deadline;
    }

    /** Says who has the questions now, and whom nobody could reach. */
    private static Answer said(Round round, Telling.Reached reached) {
        List<Content> lines = new ArrayList<>();
        lines.add(Content.words("round.opened").with("title", round.title()).with("parties", round.parties().size())
                .with("people", reached.told()).with("until", round.deadline().shown()));
        if (!reached.without().isEmpty()) {
            lines.add(Content.words("round.opened.without").with("names",
                    Content.commas(reached.without().stream().map(Content::literal).toList())));
        }
        if (!reached.unspoken().isEmpty()) {
            lines.add(Content.words("round.opened.unspoken").with("names", BoardView.names(reached.unspoken())));
        }
        return Answer.said(Content.lines(lines),
                Button.of(Content.words("round.button.board"), "round.board", Which.values(round)));
    }

    private static Answer unopen(Call call) {
        Round round = Which.find(call.use(Rounds.class), call.get(Which.ROUND),
                call.council().id());
        if (Received.of(call.record(), round).any()) {
            throw Refusal.because(Content.words("round.refused.answered"),
                    Content.words("command.round.close.example"));
        }
        call.use(Rounds.class).remove(round.id());
        call.audit("round.taken.back", round.id(), Wording.fingerprint(round));
        Telling.in(call.record()).ended(round);
        return Answer.said(Content.words("round.unopened").with("title", round.title()));
    }
}
