package org.entente.core.evaluation;

import java.util.List;
import java.util.Optional;

/** The evaluation forms of all councils; the answers are in boxes. */
public interface Evaluations {

    void add(Evaluation evaluation);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Evaluation update(Evaluation evaluation);

    Optional<Evaluation> find(String meetingId);

    /** Open ones, oldest first. */
    List<Evaluation> open(String councilId);

    /** The newest closed ones of a council, newest first. */
    List<Evaluation> closed(String councilId, int most);

    /** What a council asks, once it has said so. */
    Optional<Template> template(String councilId);

    void keep(Template template);
}
