package org.entente.store.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.evaluation.Evaluation;
import org.entente.core.evaluation.Evaluations;
import org.entente.core.evaluation.Template;
import org.entente.core.ledger.Stale;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Evaluation forms and what councils ask, as they are kept. */
class EvaluationsKeptTest extends StoreContract {

    private static Evaluation form(String id, String council, long opened, @Nullable Instant closed) {
        return new Evaluation(id, council, List.of(Bilingual.of("Rooms", "Salles")),
                List.of(Bilingual.typedIn(Language.FRENCH, "Et alors?")), true, NOW.plusSeconds(opened),
                NOW.plusSeconds(opened + 60), closed, 0);
    }

    private void change(Consumer<Evaluations> work) {
        ledger().change(tx -> work.accept(tx.use(Evaluations.class)));
    }

    private <T> List<T> list(Function<Evaluations, List<T>> work) {
        return ledger().read(tx -> work.apply(tx.use(Evaluations.class)));
    }

    @Test
    void aFormIsFoundAsItWasSent() {
        change(evaluations -> evaluations.add(form("m1", "c1", 0, null)));
        Optional<Evaluation> found = ledger().read(tx -> tx.use(Evaluations.class).find("m1"));
        assertThat(found).contains(form("m1", "c1", 0, null));
        Optional<Evaluation> other = ledger().read(tx -> tx.use(Evaluations.class).find("m2"));
        assertThat(other).isEmpty();
    }

    @Test
    void openAndClosedFormsOfACouncilStandApart() {
        change(evaluations -> {
            evaluations.add(form("m1", "c1", 0, NOW));
            evaluations.add(form("m2", "c1", 10, NOW));
            evaluations.add(form("m3", "c1", 20, null));
            evaluations.add(form("m4", "c1", 15, null));
            evaluations.add(form("m5", "c2", 0, null));
        });
        assertThat(list(evaluations -> evaluations.open("c1"))).extracting(Evaluation::id).containsExactly("m4", "m3");
        assertThat(list(evaluations -> evaluations.closed("c1", 5))).extracting(Evaluation::id).containsExactly("m2",
                "m1");
        assertThat(list(evaluations -> evaluations.closed("c1", 1))).extracting(Evaluation::id).containsExactly("m2");
    }

    @Test
    void ofTwoWhoCloseAFormOneIsTold() {
        change(evaluations -> evaluations.add(form("m1", "c1", 0, null)));
        change(evaluations -> evaluations.update(form("m1", "c1", 0, NOW)));
        assertThatThrownBy(() -> change(evaluations -> evaluations.update(form("m1", "c1", 0, NOW))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatACouncilAsksIsKeptInPlaceOfWhatItAskedBefore() {
        Optional<Template> none = ledger().read(tx -> tx.use(Evaluations.class).template("c1"));
        assertThat(none).isEmpty();
        Template changed = new Template("c1", false, 3, List.of(), List.of(Bilingual.of("Why?", "Pourquoi?")), false);
        change(evaluations -> {
            evaluations.keep(Template.standard("c1"));
            evaluations.keep(changed);
        });
        Optional<Template> kept = ledger().read(tx -> tx.use(Evaluations.class).template("c1"));
        assertThat(kept).contains(changed);
    }
}
