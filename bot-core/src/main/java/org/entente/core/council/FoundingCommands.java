package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;

/** Creating, showing and changing a council. */
final class FoundingCommands {

    static final Parameter<String> ENGLISH = Parameter.needed("councilEnglish", Types.words(200))
            .after(List.of("english", "in english"), List.of("anglais", "en anglais"));
    static final Parameter<String> FRENCH = Parameter.needed("councilFrench", Types.words(200))
            .after(List.of("french", "in french"), List.of("français", "en français"));
    static final Parameter<String> ACRONYM = Parameter.needed("councilAcronym", Types.words(20))
            .after(List.of("acronym", "english acronym"), List.of("acronyme anglais"));
    static final Parameter<String> ACRONYM_FRENCH = Parameter.needed("councilAcronymFrench", Types.words(20))
            .after(List.of("french acronym"), List.of("acronyme", "acronyme français"));
    static final Parameter<Zone> ZONE = Parameter.needed("councilZone", Types.ZONE)
            .after(List.of("zone", "time zone"), List.of("fuseau", "fuseau horaire"));
    static final Parameter<RoomLanguages> LANGUAGES = Parameter
            .needed("councilLanguages", Types.choice(RoomLanguages.class))
            .after(List.of("languages", "language"), List.of("langues", "langue"));
    static final Parameter<QuorumRule> QUORUM = Parameter.needed("councilQuorum", new QuorumType())
            .after(List.of("quorum"), List.of("quorum"));
    static final Parameter<List<String>> ALIASES = Parameter.optional("councilAliases", Types.list(20, 100))
            .after(List.of("also", "also called"), List.of("aussi", "aussi appelé"));
    static final Parameter<Long> VERSION = Parameter.hidden("version", Types.VERSION);

    private FoundingCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("council.create", Area.COUNCIL).words("create|new", "créer|nouveau")
                        .takes(ENGLISH, FRENCH, ACRONYM, ACRONYM_FRENCH, ZONE, LANGUAGES, QUORUM, ALIASES)
                        .by(Permission.administrators()).anywhere().does(FoundingCommands::create),
                Command.named("council.edit", Area.COUNCIL).words("edit|change|set", "modifier|changer|régler")
                        .takes(optional(ENGLISH), optional(FRENCH), optional(ACRONYM), optional(ACRONYM_FRENCH),
                                optional(ZONE), optional(LANGUAGES), optional(QUORUM), ALIASES, VERSION)
                        .by(Permission.of(Role.SECRETARIAT)).does(FoundingCommands::edit),
                Command.named("council.show", Area.COUNCIL).words("card|show|about", "fiche|montrer|à propos")
                        .by(Permission.everybodyHere()).readsOnly().does(call -> CouncilCard.answer(call)));
    }

    private static <T> Parameter<T> optional(Parameter<T> needed) {
        return new Parameter<>(needed.name(), needed.type(), false, needed.positional(), needed.hidden(),
                needed.english(), needed.french());
    }

    private static Answer create(Call call) {
        Council council = new Council(call.newId(), Bilingual.of(call.get(ENGLISH), call.get(FRENCH)),
                Bilingual.of(call.get(ACRONYM), call.get(ACRONYM_FRENCH)), call.get(ZONE), call.get(LANGUAGES),
                call.get(QUORUM), CouncilClock.real(), 1);
        Councils councils = call.use(Councils.class);
        checkFree(councils, council);
        councils.add(council);
        call.find(ALIASES).ifPresent(aliases -> councils.accept(council.id(), aliases));
        for (OrderOfBusiness.Part part : OrderOfBusiness.Part.values()) {
            call.use(OrderOfBusiness.class).set(council.id(), part, StandardBusiness.of(part));
        }
        call.use(AuditLog.class).append(council.id(), "council.created", council.id(), call.person().id(),
                fingerprint(council), call.machineTime());
        List<Button> next = new ArrayList<>();
        next.add(Press.form(council.id(), "council.next.secretariat", "member.add",
                Map.of(SeatFields.ROLE.name(), MemberRole.SECRETARIAT.name())).primary());
        if (call.place().conversation() != null && !call.place().direct()) {
            next.add(Press.button(council.id(), "council.next.channel", "channel.link", Map.of()));
        }
        next.add(Press.button(council.id(), "council.next.card", "council.show", Map.of()));
        return new Answer.Said(Content.words("council.created").with("name", council.name()), next);
    }

    private static Answer edit(Call call) {
        Council council = call.council();
        if (call.arguments().raw().keySet().stream().noneMatch(FoundingCommands::own)) {
            return CouncilCard.answer(call);
        }
        Long seen = call.find(VERSION).orElse(null);
        if (seen != null && seen != council.version()) {
            throw Refusal.because(Content.words("council.stale"), CouncilCard.lines(call));
        }
        Council changed = new Council(council.id(),
                both(council.name(), call.get(ENGLISH, ""), call.get(FRENCH, "")),
                both(council.acronym(), call.get(ACRONYM, ""), call.get(ACRONYM_FRENCH, "")),
                call.get(ZONE, council.zone()), call.get(LANGUAGES, council.languages()),
                call.get(QUORUM, council.quorum()), council.clock(), council.version());
        Councils councils = call.use(Councils.class);
        checkFree(councils, changed);
        councils.save(changed);
        call.find(ALIASES).ifPresent(aliases -> councils.accept(council.id(), aliases));
        call.audit("council.changed", council.id(), fingerprint(changed));
        return Answer.said(Content.words("council.changed").with("name", changed.name()),
                Press.button(council.id(), "council.next.card", "council.show", Map.of()));
    }

    private static boolean own(String name) {
        return name.startsWith("council") && name.length() > "council".length();
    }

    /** A name or acronym means one council only: two of the same would be taken for one another (E-19, E-20). */
    private static void checkFree(Councils councils, Council council) {
        for (Language language : Language.values()) {
            for (Bilingual text : List.of(council.name(), council.acronym())) {
                councils.called(Spelling.key(text.in(language))).filter(other -> !other.id().equals(council.id()))
                        .ifPresent(other -> {
                            throw Refusal.because(
                                    Content.words("council.taken").with("name", text.in(language)),
                                    Content.words("council.taken.instead"));
                        });
            }
        }
    }

    private static Bilingual both(Bilingual now, String english, String french) {
        Bilingual half = english.isEmpty() ? now : now.with(Language.ENGLISH, english);
        return french.isEmpty() ? half : half.with(Language.FRENCH, french);
    }

    private static String fingerprint(Council council) {
        return Fingerprint.of(council.name().toString(), council.acronym().toString(), council.zone().id(),
                council.languages().name(), council.quorum().toString());
    }
}
