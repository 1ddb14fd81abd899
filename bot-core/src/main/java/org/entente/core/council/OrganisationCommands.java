package org.entente.core.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** Departments, ministries and regions that have seats, each with one printed name and any accepted spellings. */
final class OrganisationCommands {

    static final Parameter<String> NAME = Parameter.needed("organisationName", Types.words(200));
    static final Parameter<String> FRENCH = Parameter.optional("organisationFrench", Types.words(200))
            .after(List.of("french", "in french"), List.of("français", "en français"));
    static final Parameter<Jurisdiction> JURISDICTION = Parameter.needed("jurisdiction", new JurisdictionType())
            .after(List.of("jurisdiction"), List.of("administration"));
    private static final Parameter<String> ACRONYM = Parameter.optional("organisationAcronym", Types.words(20))
            .after(List.of("acronym", "english acronym"), List.of("acronyme anglais"));
    private static final Parameter<String> ACRONYM_FRENCH = Parameter
            .optional("organisationAcronymFrench", Types.words(20))
            .after(List.of("french acronym"), List.of("acronyme", "acronyme français"));
    private static final Parameter<List<String>> ALIASES = Parameter
            .optional("organisationAliases", Types.list(20, 200))
            .after(List.of("also", "also called"), List.of("aussi", "aussi appelé"));
    private static final Parameter<String> ENGLISH = Parameter.optional("organisationName", Types.words(200))
            .after(List.of("english", "in english"), List.of("anglais", "en anglais"));
    private static final Parameter<Body> EDITED = Parameter.needed("organisationWhich", new BodyType());
    private static final Parameter<Body> WHICH = Parameter.needed("organisationWhich", new BodyType())
            .after(List.of("is", "means", "for"), List.of("est", "veut dire", "pour"));
    private static final Parameter<String> SPELLING = Parameter.needed("spelling", Types.words(200));

    private OrganisationCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("organisation.add", Area.COUNCIL)
                        .words("organisation add|add organisation|organization add|add organization|add jurisdiction",
                                "organisation ajouter|ajouter organisation|ajouter administration")
                        .takes(NAME, FRENCH, JURISDICTION, ACRONYM, ACRONYM_FRENCH, ALIASES)
                        .by(Permission.of(Role.SECRETARIAT)).does(OrganisationCommands::add),
                Command.named("organisation.edit", Area.COUNCIL)
                        .words("organisation change|change organisation|organization change",
                                "organisation modifier|modifier organisation")
                        .takes(EDITED, ENGLISH, FRENCH, ACRONYM, ACRONYM_FRENCH)
                        .by(Permission.of(Role.SECRETARIAT)).does(OrganisationCommands::edit),
                Command.named("organisation.alias", Area.COUNCIL)
                        .words("organisation alias|organization alias", "alias organisation")
                        .takes(SPELLING, WHICH).by(Permission.of(Role.SECRETARIAT)).does(OrganisationCommands::alias),
                Command.named("organisation.list", Area.COUNCIL)
                        .words("organisations|organizations|jurisdictions", "organisations|administrations")
                        .by(Permission.everybodyHere()).readsOnly().does(OrganisationCommands::list));
    }

    /** Known bodies bring their names of both languages; for others, the second one may follow later. */
    private static Answer add(Call call) {
        Body known = Body.called(call.record(), call.council().id(), call.get(NAME)).orElse(null);
        if (known instanceof Body.Kept(Organisation organisation)) {
            throw Refusal.because(
                    Content.words("organisation.there").with("name", organisation.label()),
                    Content.words("organisation.there.instead"));
        }
        Organisation made = known != null ? known.settle(call) : make(call);
        Organisations organisations = call.use(Organisations.class);
        call.find(ALIASES).ifPresent(aliases -> aliases.forEach(alias -> accept(organisations, made, alias)));
        call.audit("organisation.added", made.id(), made.jurisdiction().name());
        return Answer.said(Content.words("organisation.added").with("name", made.label()),
                Press.form(made.councilId(), "organisation.next.member", "member.add",
                        Map.of(SeatFields.ORGANISATION.name(), made.id())));
    }

    private static Organisation make(Call call) {
        Bilingual name = both(call.language(), call.get(NAME), call.find(FRENCH).orElse(null));
        Organisation made = new Organisation(call.newId(), call.council().id(), call.get(JURISDICTION), name,
                acronym(null, call), 1);
        Organisations organisations = call.use(Organisations.class);
        for (Language language : Language.values()) {
            checkFree(organisations, made, name.in(language));
        }
        organisations.add(made);
        return made;
    }

    /** A name without its other language belongs to the language of whoever types; with one, it is the English one. */
    static Bilingual both(Language typedIn, String name, @Nullable String french) {
        return french == null ? Bilingual.typedIn(typedIn, name) : Bilingual.of(name, french);
    }

    private static @Nullable Bilingual acronym(@Nullable Bilingual before, Call call) {
        Bilingual acronym = before;
        for (Language language : Language.values()) {
            String typed = call.get(language == Language.ENGLISH ? ACRONYM : ACRONYM_FRENCH, "");
            if (!typed.isEmpty()) {
                acronym = acronym == null ? Bilingual.typedIn(language, typed) : acronym.with(language, typed);
            }
        }
        return acronym;
    }

    private static Answer edit(Call call) {
        Organisation before = call.get(WHICH).settle(call);
        Bilingual name = before.name();
        name = call.find(ENGLISH).isPresent() ? name.with(Language.ENGLISH, call.get(ENGLISH)) : name;
        name = call.find(FRENCH).isPresent() ? name.with(Language.FRENCH, call.get(FRENCH)) : name;
        Organisation changed = new Organisation(before.id(), before.councilId(), before.jurisdiction(), name,
                acronym(before.acronym(), call), before.version());
        Organisations organisations = call.use(Organisations.class);
        for (Language language : Language.values()) {
            checkFree(organisations, changed, name.in(language));
        }
        organisations.save(changed);
        call.audit("organisation.changed", changed.id(), "");
        return Answer.said(Content.words("organisation.changed").with("name", changed.label()));
    }

    private static Answer alias(Call call) {
        Organisation organisation = call.get(WHICH).settle(call);
        accept(call.use(Organisations.class), organisation, call.get(SPELLING));
        call.audit("organisation.alias", organisation.id(), "");
        return Answer.said(Content.words("organisation.alias").with("spelling", call.get(SPELLING))
                .with("name", organisation.label()));
    }

    private static void accept(Organisations organisations, Organisation organisation, String spelling) {
        checkFree(organisations, organisation, spelling);
        organisations.accept(organisation, spelling);
    }

    private static void checkFree(Organisations organisations, Organisation organisation, String spelling) {
        organisations.called(organisation.councilId(), Spelling.key(spelling))
                .filter(other -> !other.id().equals(organisation.id())).ifPresent(other -> {
                    throw Refusal.because(
                            Content.words("organisation.taken").with("spelling", spelling).with("name", other.label()),
                            Content.words("organisation.taken.instead"));
                });
    }

    private static Answer list(Call call) {
        List<Organisation> all = new ArrayList<>(call.use(Organisations.class).of(call.council().id()));
        all.sort(Comparator.comparing(Organisation::jurisdiction)
                .thenComparing(each -> Spelling.key(each.name().in(call.language()))));
        Card.Builder card = Card.titled(Content.words("organisation.title"));
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            List<Content> names = all.stream().filter(each -> each.jurisdiction() == jurisdiction)
                    .map(OrganisationCommands::line).toList();
            if (!names.isEmpty()) {
                card.heading(Content.typed(jurisdiction.label())).paragraph(Content.lines(names));
            }
        }
        return new Answer.Shown(all.isEmpty() ? card.paragraph(Content.words("organisation.none")).build()
                : card.build());
    }

    private static Content line(Organisation organisation) {
        Bilingual acronym = organisation.acronym();
        return acronym == null ? Content.typed(organisation.name())
                : Content.words("organisation.line").with("name", organisation.name()).with("acronym", acronym);
    }
}
