package org.entente.core.consultation;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.forward.ForwardTopics;
import org.entente.core.forward.ForwardView;
import org.entente.core.forward.Topic;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;

/**
 * What the table takes into a round and out of it: answers that came another way, from those who cannot reach a
 * platform (P-12); topics for coming meetings (F-04, I-08).
 */
final class Entering {

    private static final Parameter<List<Addressee>> FOR = Parameter.needed("round.party", PartiesType.PARTIES);
    private static final Parameter<String> TOPIC = Parameter.needed("round.topic", Types.words(300));

    private Entering() {}

    static List<Command> commands() {
        return List.of(
                Command.named("round.enter", Area.ROUND).words("enter|record", "inscrire|consigner")
                        .takes(FOR, Which.ROUND).by(Permission.of(Role.SECRETARIAT)).readsOnly()
                        .does(Entering::enter),
                Command.named("round.topic", Area.ROUND).words("topic|for later", "sujet|pour plus tard")
                        .takes(TOPIC, Which.ROUND).by(Permission.table()).does(Entering::topic));
    }

    /** Opens the form of a party for the secretariat; what is sent is kept as theirs, with who entered it. */
    private static Answer enter(Call call) {
        Round round = Which.open(call, "round.enter", "round.button.board.named");
        Party party = Answerer.of(call.situation(), round, one(round, call.get(FOR)).key());
        return new Answer.Opened(AnswerForm.of(round, party, null, call.record()));
    }

    /** The one party of a round that is meant. */
    static Party one(Round round, List<Addressee> named) {
        List<Party> meant = round.parties().stream()
                .filter(party -> named.stream().anyMatch(one -> Parties.means(one, party))).toList();
        if (meant.size() != 1) {
            throw Refusal.because(Content.words("round.refused.one.party"),
                    Content.words("command.round.board.example"));
        }
        return meant.getFirst();
    }

    private static Answer topic(Call call) {
        Round round = Which.latest(call, "round.topic", "round.button.show.named");
        Bilingual text = Bilingual.typedIn(call.language(), call.get(TOPIC));
        ForwardTopics topics = call.use(ForwardTopics.class);
        topics.listed(round.councilId()).stream().filter(other -> other.text().equals(text)).findFirst()
                .ifPresent(other -> {
                    throw Refusal.because(Content.words("forward.refused.there").with("number", other.number())
                            .with("text", other.text()), Content.words("command.forward.show.example"));
                });
        Topic topic = topics.add(Topic.waiting(call.newId(), round.councilId(), text,
                Topic.Source.round(round.id(), round.title()), call.now()));
        call.audit("forward.added", topic.id(),
                Fingerprint.of(String.valueOf(text.english()), String.valueOf(text.french())));
        call.outbox().refresh(ForwardView.NAME, round.councilId());
        call.undoable("forward.unadd", Map.of("id", topic.id()));
        return Answer.said(Content.words("forward.added").with("number", topic.number()).with("text", topic.text()));
    }
}
