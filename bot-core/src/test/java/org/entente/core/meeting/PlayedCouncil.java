package org.entente.core.meeting;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Dispatcher;
import org.entente.core.command.Inbox;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.command.Registry;
import org.entente.core.command.Reply;
import org.entente.core.command.Undoables;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.Viewing;
import org.entente.core.delivery.Views;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A small council whose people type, press and fill in forms through the real dispatcher; what a refused request wrote
 * is taken back as a ledger would.
 */
final class PlayedCouncil implements Ledger, Transaction {

    static final Zone TORONTO = Zone.of("America/Toronto");
    static final Council COUNCIL = new Council("c1",
            Bilingual.of("Fictitious Service Council", "Conseil fictif des services"), Bilingual.of("FSC", "CFS"),
            TORONTO, RoomLanguages.BOTH, QuorumRule.moreThanHalf(QuorumRule.Base.MEMBERS), CouncilClock.real(), 0);

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<Class<?>, Object> stores = new HashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final Deque<Undoables.Entry> undoable = new ArrayDeque<>();
    private final List<String> posted = new ArrayList<>();
    private final Views views;
    private final Dispatcher dispatcher;
    private MemoryMeetings meetings = new MemoryMeetings();
    private Instant now = Instant.parse("2018-09-27T15:30:00Z");
    private int requests = 0;

    PlayedCouncil(ItemCheck... checks) {
        joins("federal", "Federal Chair", Role.CO_CHAIR, Member.Office.FEDERAL_CO_CHAIR, Jurisdiction.FEDERAL);
        joins("territorial", "Territorial Chair", Role.CO_CHAIR, Member.Office.PT_CO_CHAIR, Jurisdiction.YT);
        joins("atlantic", "Atlantic Member", Role.MEMBER, Member.Office.TREASURER, Jurisdiction.NS);
        joins("prairie", "Prairie Member", Role.MEMBER, Member.Office.NONE, Jurisdiction.AB);
        joins("pacific", "Pacific Member", Role.MEMBER, Member.Office.NONE, Jurisdiction.BC);
        joins("clerk", "Institute Clerk", Role.SECRETARIAT, Member.Office.NONE, Jurisdiction.INSTITUTE);
        joins("observer", "Silent Observer", Role.OBSERVER, Member.Office.NONE, Jurisdiction.ON);
        joins("colleague", "Federal Colleague", Role.GUEST, Member.Office.NONE, Jurisdiction.FEDERAL);
        people();
        delivery();
        List<Command> commands = new ArrayList<>(MeetingCommands.all(List.of(checks)));
        commands.addAll(AgendaCommands.all(List.of(checks), List.of()));
        views = new Views(MeetingViews.all(List.of()), List.of());
        dispatcher = new Dispatcher(this, Registry.of(commands), (tx, councilId) -> tx.use(Meetings.class)
                .running(councilId).isPresent());
    }

    private void joins(String id, String name, Role role, Member.Office office, Jurisdiction jurisdiction) {
        persons.put(id, new Person(id, name, null, null, null, 0));
        members.put(id, new Member("c1", id, role, "o-" + id, office, 0));
        organisations.put("o-" + id, new Organisation("o-" + id, "c1", jurisdiction, jurisdiction.label(), null, 0));
    }

    private void people() {
        answering(Directory.class, Map.of("person", of -> Optional.ofNullable(persons.get(of[0])), "personOf",
                of -> Optional.ofNullable(persons.get(((Identity) of[0]).user())), "member",
                of -> Optional.ofNullable(members.get(of[1])), "members", of -> List.copyOf(members.values()), "named",
                of -> persons.values().stream().filter(p -> Spelling.key(p.name()).equals(of[1])).toList(), "council",
                of -> Optional.of(COUNCIL), "councilsIn", of -> List.of(COUNCIL), "councilsOf", of -> List.of(COUNCIL),
                "administers", of -> false));
        answering(Organisations.class, Map.of("of", of -> List.copyOf(organisations.values())));
        answering(OrderOfBusiness.class, Map.of("of", of -> order((OrderOfBusiness.Part) of[1])));
        answering(AuditLog.class, Map.of("append", of -> ""));
    }

    private static List<OrderOfBusiness.Item> order(OrderOfBusiness.Part part) {
        List<OrderOfBusiness.Kind> kinds = part == OrderOfBusiness.Part.OPENING
                ? List.of(OrderOfBusiness.Kind.PREVIOUS_RECORD, OrderOfBusiness.Kind.AGENDA_APPROVAL,
                        OrderOfBusiness.Kind.TREASURER, OrderOfBusiness.Kind.ACTION_REVIEW,
                        OrderOfBusiness.Kind.FORWARD_AGENDA)
                : List.of(OrderOfBusiness.Kind.INFORMATION_SHARING, OrderOfBusiness.Kind.EVALUATION,
                        OrderOfBusiness.Kind.NEXT_MEETINGS);
        return kinds.stream().map(kind -> new OrderOfBusiness.Item(kind, Bilingual.of(kind.name(), kind.name())))
                .toList();
    }

    private void delivery() {
        answering(Inbox.class, Map.of("answered", of -> Optional.ofNullable(answered.get(of[0])), "keep",
                of -> String.valueOf(answered.put((String) of[0], (Answer) of[1]))));
        answering(Undoables.class, Map.of("push", of -> {
            undoable.push((Undoables.Entry) of[0]);
            return "";
        }, "latest", of -> Optional.ofNullable(undoable.peek()), "remove", of -> undoable.pop()));
        answering(Outbox.class, Map.of("postEverywhere", of -> {
            posted.add(of[1] instanceof Showing.Live(String view, String subject) ? view : "once");
            return "";
        }, "tell", of -> {
            posted.add("to " + of[1] + ": " + PlainForm.of(((Showing.Once) of[2]).card(), Voice.in(Language.ENGLISH)));
            return "";
        }, "refresh", of -> "", "refreshFinally", of -> ""));
    }

    private <S> void answering(Class<S> kind, Map<String, Function<Object[], Object>> methods) {
        stores.put(kind, Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[]{kind}, (proxy, method, of) -> {
            Function<Object[], Object> answer = methods.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(kind.getSimpleName() + "." + method.getName());
            }
            Object value = answer.apply(of);
            return method.getReturnType() == void.class ? null : value;
        }));
    }

    @Override
    public <S> S use(Class<S> kind) {
        return kind.cast(Objects.requireNonNull(kind == Meetings.class ? meetings : stores.get(kind)));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        MemoryMeetings before = meetings.copy();
        try {
            return work.apply(this);
        } catch (RuntimeException e) {
            meetings = before;
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        return work.apply(this);
    }

    MemoryMeetings meetings() {
        return meetings;
    }

    void clock(String instant) {
        now = Instant.parse(instant);
    }

    void passes(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    /** What was posted to everybody or told to one, in order. */
    List<String> posted() {
        return posted;
    }

    /** "/meeting start" and the like; a French word of a command makes the speaker's language French. */
    Said says(String who, String line) {
        String word = line.substring(1).split(" ")[0];
        Area area = Area.called(word).orElseThrow();
        Language language = word.equals(area.word(Language.FRENCH)) ? Language.FRENCH : Language.ENGLISH;
        String rest = line.length() > word.length() + 1 ? line.substring(word.length() + 2) : "";
        return sent(who, new Input.Typed(area, rest), language);
    }

    Said presses(String who, Button button) {
        return sent(who, new Input.Pressed(button.command(), button.arguments()), Language.ENGLISH);
    }

    Said submits(String who, String command, Map<String, String> values) {
        return sent(who, new Input.Submitted(command, values), Language.ENGLISH);
    }

    private Said sent(String who, Input input, Language language) {
        Invocation invocation = new Invocation("d" + requests++, new Identity(Platform.WEB, "W", who), language, null,
                new Place(Platform.WEB, "W", "room", null, false), input, now);
        return new Said(dispatcher.dispatch(invocation));
    }

    /** The meeting that goes on, or the first one planned. */
    Meeting meeting() {
        return meetings.running("c1").or(() -> meetings.all("c1").stream()
                .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED).findFirst()).orElseThrow();
    }

    AgendaItem item(String number) {
        return meetings.items(meeting().id()).stream().filter(item -> item.number().equals(number)).findFirst()
                .orElseThrow(() -> new AssertionError("no item " + number + " in " + numbers()));
    }

    /** "1 Administrative matters", "1A ...": the listed items as they stand. */
    List<String> numbers() {
        return meetings.items(meeting().id()).stream().filter(item -> item.state().listed())
                .map(item -> item.number() + " " + item.title().in(Language.ENGLISH)).toList();
    }

    Attendee row(String name) {
        return meetings.attendees(meeting().id()).stream().filter(row -> row.name().equals(name)).findFirst()
                .orElseThrow();
    }

    String shows(String view, String subject, Language language) {
        return PlainForm.of(card(view, subject), Voice.in(language));
    }

    Card card(String view, String subject) {
        return views.view(view).show(subject, new Viewing(this, COUNCIL, now, null));
    }

    static String plain(Content content, Language language) {
        return Voice.in(language).plainText(content);
    }

    /** The button with this label on a card. */
    static Button button(Card card, String label) {
        return card.blocks().stream().filter(Block.Actions.class::isInstance).map(Block.Actions.class::cast)
                .flatMap(actions -> actions.buttons().stream())
                .filter(button -> plain(button.label(), Language.ENGLISH).equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    /** What came back. */
    record Said(Reply reply) {

        /** The card as text, the form's title, or the errors. */
        String text() {
            return switch (reply) {
                case Reply.Shown shown -> PlainForm.of(shown.card(), Voice.in(shown.language()));
                case Reply.Dialog dialog -> "form: " + dialog.form().command();
                case Reply.FieldErrors errors -> "errors: " + errors.errors().entrySet().stream()
                        .map(e -> e.getKey() + " " + plain(e.getValue(), errors.language())).toList();
                case Reply.Nothing nothing -> "";
            };
        }

        Button button(String label) {
            return PlayedCouncil.button(((Reply.Shown) reply).card(), label);
        }

        boolean refused() {
            return text().startsWith("Not done") || text().startsWith("Rien n’a été fait");
        }
    }
}
