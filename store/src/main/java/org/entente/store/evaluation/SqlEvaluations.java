package org.entente.store.evaluation;

import java.util.List;
import java.util.Optional;
import org.entente.core.evaluation.Evaluation;
import org.entente.core.evaluation.Evaluations;
import org.entente.core.evaluation.Template;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Evaluation forms in SQL. */
final class SqlEvaluations implements Evaluations {

    private static final Table<Evaluation> EVALUATIONS = Table.of(Evaluation.class, "evaluation", "id");
    private static final Table<Template> TEMPLATES = Table.of(Template.class, "evaluation_template", "council_id");

    private final Rows<Evaluation> evaluations;
    private final Rows<Template> templates;

    SqlEvaluations(Session session) {
        evaluations = EVALUATIONS.in(session);
        templates = TEMPLATES.in(session);
    }

    @Override
    public void add(Evaluation evaluation) {
        evaluations.insert(evaluation);
    }

    @Override
    public Evaluation update(Evaluation evaluation) {
        return evaluations.update(evaluation);
    }

    @Override
    public Optional<Evaluation> find(String meetingId) {
        return evaluations.find(meetingId);
    }

    @Override
    public List<Evaluation> open(String councilId) {
        return evaluations.list("council_id = ? and closed_at is null order by opened_at, id", councilId);
    }

    @Override
    public List<Evaluation> closed(String councilId, int most) {
        return evaluations.list("council_id = ? and closed_at is not null order by opened_at desc, id desc limit ?",
                councilId, most);
    }

    @Override
    public Optional<Template> template(String councilId) {
        return templates.find(councilId);
    }

    @Override
    public void keep(Template template) {
        templates.upsert(template);
    }
}
