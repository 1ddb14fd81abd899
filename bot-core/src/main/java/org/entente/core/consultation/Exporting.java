package org.entente.core.consultation;

import java.util.List;
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

/**
 * Gives the answers out as a file, to whoever asks and to nobody else: what jurisdictions share is not for every room
 * (I-03, I-05).
 */
final class Exporting {

    private static final Parameter<RoundFormat> FORMAT = Parameter.optional("round.format",
            Types.choice(RoundFormat.class));
    private static final Parameter<RoundScope> SCOPE = Parameter.optional("round.scope",
            Types.choice(RoundScope.class));
    private static final Parameter<RoundLock> LOCK = Parameter.optional("round.lock", Types.choice(RoundLock.class))
            .orAfter(List.of("with"), List.of("avec"));

    private final Passwords passwords;

    Exporting(Passwords passwords) {
        this.passwords = passwords;
    }

    List<Command> commands() {
        return List.of(Command.named("round.export", Area.ROUND)
                .words("export|file|excel|download", "exporter|fichier|télécharger").takes(FORMAT, SCOPE, LOCK,
                        Which.ROUND)
                .by(Permission.insiders()).does(this::export));
    }

    private Answer export(Call call) {
        boolean all = call.get(SCOPE, RoundScope.ONE) == RoundScope.ALL;
        RoundFormat format = call.get(FORMAT, RoundFormat.EXCEL);
        if (all) {
            return hand(call, RoundFile.all(call.council().id(), Which.table(call)),
                    call.get(LOCK, RoundLock.PASSWORD), format, Content.words("round.export.all"));
        }
        Round round = Which.latest(call, "round.export", "round.button.export.named");
        if (!Reading.mayReadAll(call, round)) {
            throw Refusal.because(Content.words("round.refused.unread").with("until", round.deadline().shown()),
                    List.of(), List.of(Button.of(Content.words("round.button.board"), "round.board",
                            Which.values(round))));
        }
        RoundLock usual = round.kind() == RoundKind.INFORMATION && format == RoundFormat.EXCEL ? RoundLock.PASSWORD
                : RoundLock.NONE;
        return hand(call, round.id(), call.get(LOCK, usual), format, Content.typed(round.title()));
    }

    private Answer hand(Call call, String subject, RoundLock lock, RoundFormat format, Content what) {
        String document = RoundFile.name(format.ending());
        String dedupe = document + ":" + call.invocation().delivery();
        boolean locked = lock == RoundLock.PASSWORD;
        if (locked && format != RoundFormat.EXCEL) {
            throw Refusal.because(Content.words("round.refused.lock"), Content.words("command.round.export.example"));
        }
        String fresh = locked ? passwords.fresh() : "";
        call.outbox().hand(call.council().id(), call.identity(), document,
                locked ? RoundFile.locked(subject, fresh) : subject, dedupe);
        call.audit("round.exported", subject, "");
        Content.Words said = Content.words("round.exported").with("what", what);
        if (!locked) {
            return Answer.said(said);
        }
        return new Answer.Secret(Card.untitled().paragraph(said)
                .paragraph(Content.words("round.password").with("password",
                        Content.strong(Content.literal(passwords.password(fresh)))))
                .note(Content.words("round.password.note")).build(),
                Answer.said(Content.words("round.password.again")));
    }
}
