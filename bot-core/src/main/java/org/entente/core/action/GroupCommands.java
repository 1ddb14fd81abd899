package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Directory;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** The small register of groups that can own an action. */
final class GroupCommands {

    private static final Parameter<String> NAME = Parameter.needed("group", Types.words(OwnerNames.LONGEST_NAME));
    private static final Parameter<String> OTHER = Parameter
            .optional("group.other", Types.words(OwnerNames.LONGEST_NAME))
            .after(List.of("in french", "in english"), List.of("en anglais", "en français"));
    private static final Parameter<List<String>> ALIASES = Parameter
            .optional("group.aliases", Types.list(20, OwnerNames.LONGEST_NAME))
            .after(List.of("also", "alias", "aliases"), List.of("aussi", "alias"));
    private static final Parameter<List<Owner>> LEADS = Parameter.optional("group.leads", new OwnersType())
            .after(List.of("led by", "co-chairs", "chairs"), List.of("dirigé par", "coprésidents", "coprésidence"));

    private static final Parameter<String> ID = Parameter.hidden("id", Types.ID);

    private GroupCommands() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.group.unadd", Area.ACTION).takes(ID).by(Permission.insiders())
                        .does(GroupCommands::unadd),
                Command.named("action.group.add", Area.ACTION)
                        .words("group add|group", "groupe ajouter|groupe").takes(NAME, OTHER, ALIASES, LEADS)
                        .by(Permission.insiders()).does(GroupCommands::add),
                Command.named("action.group.list", Area.ACTION).words("group list|groups", "groupe liste|groupes")
                        .by(Permission.everybodyHere()).readsOnly().does(GroupCommands::list));
    }

    /** A name that is known already gets what it has not yet: the other language, more spellings, who leads it. */
    private static Answer add(Call call) {
        Actions actions = call.use(Actions.class);
        Group typed = typed(call);
        for (Group known : actions.groups(call.council().id())) {
            if (names(known).anyMatch(name -> Spelling.key(name).equals(Spelling.key(call.get(NAME))))) {
                Group kept = actions.updateGroup(together(call, known, typed));
                call.audit("group.changed", kept.id(), fingerprint(kept));
                owned(call, kept).forEach(action -> Saving.redraw(call, action));
                return Answer.said(Content.words("action.group.changed").with("name", kept.name()));
            }
        }
        actions.addGroup(typed);
        call.audit("group.added", typed.id(), fingerprint(typed));
        call.undoable("action.group.unadd", Map.of("id", typed.id()));
        return Answer.said(Content.words("action.group.added").with("name", typed.name()));
    }

    private static Group typed(Call call) {
        Bilingual name = Bilingual.typedIn(call.language(), call.get(NAME));
        Bilingual both = call.find(OTHER).map(other -> name.with(call.language().other(), other)).orElse(name);
        return new Group(call.newId(), call.council().id(), both, call.find(ALIASES).orElse(List.of()), leads(call),
                0);
    }

    private static List<String> leads(Call call) {
        List<Owner> leads = call.find(LEADS).orElse(List.of());
        if (leads.stream().anyMatch(lead -> lead.kind() != Owner.Kind.PERSON)) {
            throw Refusal.because(Content.words("action.group.leads"));
        }
        return leads.stream().map(Owner::ref).toList();
    }

    private static Group together(Call call, Group known, Group typed) {
        Bilingual name = known.name();
        for (Language language : Language.values()) {
            String given = typed.name().exactly(language);
            boolean wanted = name.awaits(language) || call.find(OTHER).isPresent();
            name = given != null && wanted ? name.with(language, given) : name;
        }
        List<String> aliases = Stream.concat(known.aliases().stream(), typed.aliases().stream()).distinct().toList();
        return new Group(known.id(), known.councilId(), name, aliases,
                typed.leads().isEmpty() ? known.leads() : typed.leads(), known.version());
    }

    private static Stream<String> names(Group group) {
        return Stream.concat(Stream.of(group.name().in(Language.ENGLISH), group.name().in(Language.FRENCH)),
                group.aliases().stream());
    }

    /** Takes a group back while nobody has changed it and nothing was given to it. */
    private static Answer unadd(Call call) {
        Actions actions = call.use(Actions.class);
        Group group = OwnerKeys.group(call.record(), call.council().id(), call.get(ID))
                .orElseThrow(() -> Refusal.because(Content.words("action.gone")));
        if (!owned(call, group).isEmpty() || group.version() > 0) {
            throw Refusal.because(Content.words("action.group.kept").with("name", group.name()));
        }
        actions.removeGroup(group.id());
        call.audit("group.taken.back", group.id(), fingerprint(group));
        return Answer.said(Content.words("action.group.unadded").with("name", group.name()));
    }

    private static List<ActionItem> owned(Call call, Group group) {
        return call.use(Actions.class).openOwnedBy(group.councilId(), List.of(
                Owner.key(Owner.Kind.GROUP, group.id()), Owner.key(Owner.Kind.GROUP_CO_CHAIRS, group.id())));
    }

    private static String fingerprint(Group group) {
        return Fingerprint.of(String.valueOf(group.name().english()), String.valueOf(group.name().french()));
    }

    private static Answer list(Call call) {
        List<Group> groups = call.use(Actions.class).groups(call.council().id());
        Card.Builder card = Card.titled(Content.words("action.group.list"));
        if (groups.isEmpty()) {
            card.paragraph(Content.words("action.group.none"));
        }
        for (Group group : groups) {
            card.paragraph(Content.strong(Content.typed(group.name())));
            if (!group.aliases().isEmpty()) {
                card.note(Content.words("action.group.aliases").with("names",
                        Content.commas(group.aliases().stream().map(Content::literal).toList())));
            }
            List<Content> leads = new ArrayList<>();
            group.leads().forEach(lead -> call.use(Directory.class).person(lead)
                    .ifPresent(person -> leads.add(Content.literal(person.name()))));
            if (!leads.isEmpty()) {
                card.note(Content.words("action.group.led").with("names", Content.commas(leads)));
            }
        }
        return new Answer.Shown(card.build());
    }
}
