package org.entente.core.board;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.entente.core.ledger.SecretAddress;

/** The address of the board on the wall: made and ended by whoever runs the meeting. */
public final class BoardCommands {

    /** Where boards are served, below the address of this machine. */
    public static final String PATH = "/board/";

    private static final Parameter<Types.YesNo> ANYWAY = Parameter.hidden("anyway", Types.YES_NO);

    private final Supplier<Optional<URI>> reached;

    private BoardCommands(Supplier<Optional<URI>> reached) {
        this.reached = reached;
    }

    /**
     * @param reached where people reach this machine, asked at each call: what serves them may know it only once it
     *        runs; empty where nobody said
     */
    public static List<Command> all(Supplier<Optional<URI>> reached) {
        BoardCommands commands = new BoardCommands(reached);
        return List.of(
                Command.named("board.make", Area.MEETING)
                        .words("board|wall board|screen", "tableau|tableau mural|écran")
                        .takes(ANYWAY).by(Permission.table()).does(commands::make),
                Command.named("board.revoke", Area.MEETING)
                        .words("board revoke|board close|revoke board|close board",
                                "tableau révoquer|tableau fermer|révoquer tableau|fermer tableau")
                        .by(Permission.table()).does(BoardCommands::revoke));
    }

    /** The address is shown once; only the hash of its secret is kept. */
    private Answer make(Call call) {
        URI base = reached.get().orElseThrow(() -> Refusal.because(Content.words("board.refused.address"),
                Content.words("board.refused.address.instead")));
        String councilId = call.council().id();
        BoardLinks links = call.use(BoardLinks.class);
        boolean again = links.of(councilId).isPresent();
        if (again && !call.find(ANYWAY).map(Types.YesNo::yes).orElse(false)) {
            throw Refusal.asking(Content.words("board.again.first"), List.of(), Content.words("board.again.ask"),
                    List.of(another(councilId), end(councilId)));
        }
        String secret = SecretAddress.drawn();
        links.keep(new BoardLinks.Link(BoardPage.hash(secret), councilId, call.person().id(), call.machineTime()));
        call.audit(again ? "board.replaced" : "board.made", councilId, "");
        URI address = URI.create(base.toString().replaceAll("/+$", "") + PATH + secret);
        Card card = Card.titled(Content.words("board.title")).paragraph(Content.words("board.made"))
                .paragraph(Content.literal(address.toString()))
                .paragraph(new Content.LinkTo(Content.words("board.open"), address))
                .note(Content.words("board.languages")).note(Content.words("board.secret")).build();
        return new Answer.Secret(card, Answer.said(Content.words("board.once"), another(councilId)));
    }

    private static Button another(String councilId) {
        return Button.of(Content.words("board.button.again"), "board.make",
                Map.of("council", councilId, ANYWAY.name(), Types.YesNo.YES.name()));
    }

    private static Button end(String councilId) {
        return Button.of(Content.words("board.button.revoke"), "board.revoke", Map.of("council", councilId)).danger();
    }

    private static Answer revoke(Call call) {
        if (!call.use(BoardLinks.class).revoke(call.council().id())) {
            throw Refusal.because(Content.words("board.refused.none"), Content.words("command.board.make.example"));
        }
        call.audit("board.revoked", call.council().id(), "");
        return Answer.said(Content.words("board.revoked"));
    }
}
