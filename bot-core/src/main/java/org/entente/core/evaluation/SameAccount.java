package org.entente.core.evaluation;

import org.entente.core.ballot.Boxes;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;

/**
 * Answers stay with the account that gave them, as long as that one is theirs: where nobody can say which answer is whose, a
 * second account must not replace it. Kept beside the first box for the whole form.
 */
final class SameAccount {

    private SameAccount() {}

    /** @throws Refusal when another account of the person answered already */
    static void check(Call call, Evaluation evaluation) {
        String person = call.person().id();
        call.use(Boxes.class).answeredThrough(evaluation.boxes().getFirst(), person)
                .filter(before -> !before.equals(account(evaluation, call.identity())))
                .flatMap(before -> call.use(Directory.class).identitiesOf(person).stream()
                        .filter(identity -> before.equals(account(evaluation, identity))).findFirst())
                .ifPresent(identity -> {
                    throw Refusal.because(Content.words("evaluation.refused.account").with("platform",
                            Content.words("platform." + identity.platform().name())),
                            Content.words("evaluation.refused.account.instead"));
                });
    }

    static void keep(Call call, Evaluation evaluation) {
        call.use(Boxes.class).through(evaluation.boxes().getFirst(), call.person().id(),
                account(evaluation, call.identity()));
    }

    /** Another text for each form, so that accounts cannot be told from one to the next. */
    private static String account(Evaluation evaluation, Identity identity) {
        return Fingerprint.of(evaluation.id(), identity.platform().name(), identity.workspace(), identity.user());
    }
}
