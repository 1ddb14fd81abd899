package org.entente.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.entente.core.card.Content;
import org.entente.core.delivery.Recent;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Stale;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what comes in, from whatever platform: finds the command, the council and the person, checks permission
 * once, reads the values, and runs the handler in one transaction together with the inbox row that drops repeats.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** Characters. Longer than what anybody types; the time it takes to read a line grows with its square. */
    static final int LONGEST_LINE = 8_000;
    private static final int MOST_KNOWN = 10_000;

    private final Ledger ledger;
    private final Registry registry;
    private final CouncilChoice councils;
    private final Languages languages = new Languages();
    /** Whoever is known once stays known: at worst their platform is not asked about somebody who was forgotten. */
    private final Recent<Identity, Language> known = new Recent<>(MOST_KNOWN);

    /** @param inSession whether a council (by id) has a running meeting: that one is meant in a shared room */
    public Dispatcher(Ledger ledger, Registry registry, BiPredicate<Transaction, String> inSession) {
        this.ledger = ledger;
        this.registry = registry;
        this.councils = new CouncilChoice(inSession);
    }

    /** Never throws for what a person can do wrong, nor when the ledger is away: those are answers too. */
    public Reply dispatch(Invocation invocation) {
        if (invocation.input() instanceof Input.Typed(Area area, String line) && line.length() > LONGEST_LINE) {
            return Replies.of(Answer.refused(Content.words("read.words.long").with("count", line.length())
                    .with("longest", LONGEST_LINE)), languages.of(invocation));
        }
        try {
            Reply reply = carryOut(invocation);
            languages.answered(invocation.who(), reply.language());
            return reply;
        } catch (LedgerUnavailable e) {
            LOG.warn("the ledger is not available: {}", e.getMessage());
            return Replies.of(Answer.refused(Content.words("common.unavailable")), languages.of(invocation));
        }
    }

    /** Whether the record knows the person behind this account and the language they chose, so that nobody need be asked. */
    public boolean knows(Identity who) {
        if (known.get(who) != null) {
            return true;
        }
        try {
            Optional<Language> language = ledger.read(tx -> tx.use(Directory.class).personOf(who))
                    .map(Person::language);
            language.ifPresent(chosen -> known.put(who, chosen));
            return language.isPresent();
        } catch (LedgerUnavailable e) {
            LOG.warn("the ledger is not available: {}", e.getMessage());
            return false;
        }
    }

    private Reply carryOut(Invocation invocation) {
        return switch (called(invocation)) {
            case Registry.Found(Command command, String rest) -> run(command, rest, invocation);
            case Registry.Unknown unknown -> ledger.read(tx -> {
                Language language = language(person(tx, invocation), invocation);
                return Replies.of(Slips.answer(unknown, language, tx.use(Directory.class)), language);
            });
        };
    }

    private Registry.Called called(Invocation invocation) {
        return switch (invocation.input()) {
            case Input.Typed(Area area, String line) -> registry.called(area, line);
            case Input.Pressed(String key, var values) -> byKey(key);
            case Input.Submitted(String key, var values) -> byKey(key);
        };
    }

    private Registry.Called byKey(String key) {
        return registry.find(key).<Registry.Called>map(command -> new Registry.Found(command, ""))
                .orElse(new Registry.Unknown(Area.COUNCIL, "", List.of()));
    }

    private Reply run(Command command, String rest, Invocation invocation) {
        try {
            return command.changes() ? ledger.write(tx -> changing(tx, command, rest, invocation))
                    : ledger.read(tx -> reading(tx, command, rest, invocation));
        } catch (Ended ended) {
            return ended.reply();
        } catch (Stale e) {
            return Replies.of(Answer.refused(Content.words("common.stale")), languages.of(invocation));
        }
    }

    private Reply changing(Transaction tx, Command command, String rest, Invocation invocation) {
        Optional<Person> linked = tx.use(Directory.class).personOf(invocation.who());
        Person person = linked.or(() -> vouched(tx, invocation)).orElse(null);
        Language language = language(person, invocation);
        Inbox inbox = tx.use(Inbox.class);
        Optional<Answer> before = inbox.answered(invocation.delivery());
        if (before.isPresent()) {
            return Replies.of(before.get(), language);
        }
        if (person != null && linked.isEmpty()) {
            tx.use(Directory.class).link(invocation.who(), person.id(), invocation.at());
        }
        Answer answer = answer(tx, command, rest, invocation, person, language);
        switch (answer) {
            // Nothing was done, so nothing is kept: the transaction is rolled back with this.
            case Answer.Refused refused -> throw new Ended(Replies.of(refused, language));
            case Answer.Opened opened -> throw new Ended(Replies.of(opened, language));
            case Answer.Corrected corrected -> throw new Ended(Replies.of(corrected, language));
            case Answer.Said said -> inbox.keep(invocation.delivery(), said, invocation.at());
            case Answer.Secret secret -> inbox.keep(invocation.delivery(), secret.kept(), invocation.at());
            case Answer.Shown shown -> {
                inbox.keep(invocation.delivery(), shown, invocation.at());
                // whoever has just chosen another language reads the answer in it
                return Replies.of(shown, language(person(tx, invocation), invocation));
            }
            case Answer.Done done -> inbox.keep(invocation.delivery(), done, invocation.at());
        }
        return Replies.of(answer, language);
    }

    private Reply reading(Transaction tx, Command command, String rest, Invocation invocation) {
        Person person = person(tx, invocation);
        Language language = language(person, invocation);
        return Replies.of(answer(tx, command, rest, invocation, person, language), language);
    }

    private Answer answer(Transaction tx, Command command, String rest, Invocation invocation,
            @Nullable Person person, Language language) {
        try {
            Gate.checkKnown(command, invocation, person);
            CouncilChoice.Chosen chosen = councils.choose(tx, command, invocation, person);
            Instant now = chosen.council() == null ? invocation.at() : chosen.council().clock().at(invocation.at());
            Situation situation = new Situation(tx, chosen.council(), person, invocation.where(), language, now,
                    chosen.zone());
            Gate.checkRole(command, situation, chosen.member());
            Arguments arguments = Reading.arguments(command, rest, invocation.input(), situation);
            Call call = new Call(invocation, situation, chosen.member(), arguments);
            Gate.checkConditions(command, call);
            return command.handler().handle(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (Reading.Unfinished unfinished) {
            return unfinished.answer();
        }
    }

    /** The person behind the account; one that a trusted workspace vouches for counts before the link is written. */
    private static @Nullable Person person(Transaction tx, Invocation invocation) {
        return tx.use(Directory.class).personOf(invocation.who()).or(() -> vouched(tx, invocation)).orElse(null);
    }

    private static Optional<Person> vouched(Transaction tx, Invocation invocation) {
        Invocation.Profile profile = invocation.profile();
        return profile == null || profile.email() == null || profile.guest() ? Optional.empty()
                : tx.use(Directory.class).trusted(invocation.who(), profile.email());
    }

    private static Language language(@Nullable Person person, Invocation invocation) {
        return person == null || person.language() == null ? invocation.spoken() : person.language();
    }

    /** Ends a transaction without keeping anything, with the reply to be given. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        Ended(Reply reply) {
            super(null, null, false, false);
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    /** The values that a button or form carries, for those who look at an invocation before it is read. */
    static Map<String, String> values(Input input) {
        return switch (input) {
            case Input.Typed typed -> Map.of();
            case Input.Pressed(String command, Map<String, String> values) -> values;
            case Input.Submitted(String command, Map<String, String> values) -> values;
        };
    }
}
