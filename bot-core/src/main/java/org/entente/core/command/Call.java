package org.entente.core.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/** A command being carried out: who, where, with what, in which transaction and at what time. */
public final class Call {

    private final Invocation invocation;
    private final Situation situation;
    private final @Nullable Member member;
    private final Arguments arguments;

    Call(Invocation invocation, Situation situation, @Nullable Member member, Arguments arguments) {
        this.invocation = invocation;
        this.situation = situation;
        this.member = member;
        this.arguments = arguments;
    }

    /** The same call of another command. */
    Call with(Arguments others) {
        return new Call(invocation, situation, member, others);
    }

    /** The account that asks, linked or not. */
    public Identity identity() {
        return invocation.who();
    }

    public Invocation invocation() {
        return invocation;
    }

    public Situation situation() {
        return situation;
    }

    /** Whether the account is linked to a person. */
    public boolean linked() {
        return situation.person() != null;
    }

    /** The person who asks; the dispatcher made sure of one, except in commands for anyone. */
    public Person person() {
        Person person = situation.person();
        if (person == null) {
            throw new IllegalStateException("this command is for anyone: ask linked() first");
        }
        return person;
    }

    /** Their place in the council. Administrators without a place have none. */
    public @Nullable Member member() {
        return member;
    }

    /** What they are in the council; an administrator without a place in it is only that. */
    public Role role() {
        return member == null ? Role.ADMINISTRATOR : member.role();
    }

    /** The council that is meant; only in commands declared with one. */
    public Council council() {
        Council council = situation.council();
        if (council == null) {
            throw new IllegalStateException("this command works without a council");
        }
        return council;
    }

    public Place place() {
        return invocation.where();
    }

    public Language language() {
        return situation.language();
    }

    /** The council's clock: what people call now. Never for leases, signatures and codes. */
    public Instant now() {
        return situation.now();
    }

    /** The machine's clock. */
    public Instant machineTime() {
        return invocation.at();
    }

    public Zone zone() {
        return situation.zone();
    }

    public <T> T get(Parameter<T> parameter) {
        return arguments.get(parameter);
    }

    public <T> T get(Parameter<T> parameter, T otherwise) {
        return arguments.get(parameter, otherwise);
    }

    public <T> Optional<T> find(Parameter<T> parameter) {
        return arguments.find(parameter);
    }

    public Arguments arguments() {
        return arguments;
    }

    /** A store, bound to this call's transaction. */
    public <S> S use(Class<S> store) {
        return situation.record().use(store);
    }

    public Transaction record() {
        return situation.record();
    }

    public Outbox outbox() {
        return use(Outbox.class);
    }

    public String newId() {
        return Ids.next(invocation.at().toEpochMilli());
    }

    /** Writes into the council's audit log, in the name of the one who asks. */
    public void audit(String kind, String subject, String fingerprint) {
        use(AuditLog.class).append(council().id(), kind, subject,
                situation.person() == null ? null : situation.person().id(), fingerprint, machineTime());
    }

    /**
     * Lets the one who asks take this back for ten minutes with "undo".
     *
     * @param command the key of the compensating command, which checks by itself that nothing depends on it yet
     * @param values its raw values
     */
    public void undoable(String command, Map<String, String> values) {
        use(Undoables.class).push(new Undoables.Entry(newId(), council().id(), person().id(), command,
                Map.copyOf(values), machineTime()));
    }
}
