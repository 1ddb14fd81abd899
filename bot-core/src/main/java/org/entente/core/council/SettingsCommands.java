package org.entente.core.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
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
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Persons.Digest;
import org.entente.core.people.WorkingHours;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Timetable;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;

/** What people set for themselves, and what they are told about their data. */
final class SettingsCommands {

    private static final Parameter<Language> LANGUAGE = Parameter.optional("settingsLanguage",
            Types.choice(Language.class)).orAfter(List.of("language"), List.of("langue"));
    private static final Parameter<Zone> ZONE = Parameter.optional("settingsZone", Types.ZONE)
            .after(List.of("zone", "time zone"), List.of("fuseau", "fuseau horaire"));
    private static final Parameter<Digest> DIGEST = Parameter.optional("settingsDigest", Types.choice(Digest.class))
            .after(List.of("summary", "digest"), List.of("résumé", "sommaire"));

    private static final Parameter<WorkingHours> HOURS = Parameter.optional("settingsHours", new HoursType())
            .after(List.of("hours", "working hours"), List.of("heures", "heures de travail"));

    private SettingsCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("settings", Area.COUNCIL)
                        .words("settings|my settings|preferences", "réglages|mes réglages|préférences")
                        .takes(LANGUAGE, ZONE, DIGEST, HOURS).by(Permission.anyone()).anywhere()
                        .does(SettingsCommands::settings),
                Command.named("privacy", Area.COUNCIL)
                        .words("privacy|my data", "confidentialité|vie privée|mes données").by(Permission.anyone())
                        .anywhere().readsOnly().does(SettingsCommands::privacy));
    }

    private static Answer settings(Call call) {
        if (!call.linked()) {
            throw Refusal.because(Content.words("refused.unlinked"));
        }
        Person before = call.person();
        Persons persons = call.use(Persons.class);
        Language language = call.find(LANGUAGE).orElse(before.language());
        Zone zone = call.find(ZONE).orElse(before.zone());
        Person after = new Person(before.id(), before.name(), before.email(), language, zone, before.version());
        if (!after.equals(before)) {
            persons.save(after);
        }
        call.find(DIGEST).ifPresent(digest -> persons.digest(before.id(), digest));
        call.find(HOURS).ifPresent(hours -> persons.hours(before.id(), hours));
        lookAgain(call, before);
        Map<String, String> filled = new HashMap<>(
                Map.of("form", "1", DIGEST.name(), persons.digest(before.id()).name(), HOURS.name(),
                        HoursType.raw(persons.hours(before.id()))));
        if (language != null) {
            filled.put(LANGUAGE.name(), language.name());
        }
        if (zone != null) {
            filled.put(ZONE.name(), zone.id());
        }
        return new Answer.Shown(Card.titled(Content.words("settings.title")).facts(facts(call, after))
                .actions(List.of(Button.of(Content.words("settings.change"), "settings", filled))).build());
    }

    /** What waits for a person's time waits for the new one. */
    private static void lookAgain(Call call, Person person) {
        boolean changes = call.find(ZONE).isPresent() || call.find(DIGEST).isPresent() || call.find(HOURS).isPresent();
        if (changes && !call.use(Reminders.class).waiting(person.id()).isEmpty()) {
            call.use(Timetable.class).setNoLater("", Reminders.ENTRY, person.id(), call.machineTime());
        }
    }

    static List<Block.Fact> facts(Call call, Person person) {
        Language language = person.language();
        Zone zone = person.zone();
        WorkingHours hours = call.use(Persons.class).hours(person.id());
        return List.of(
                new Block.Fact(Content.words("settings.language"), language == null
                        ? Content.words("settings.language.platform")
                        : Content.words("choice.Language." + language.name())),
                new Block.Fact(Content.words("settings.zone"), zone == null ? Content.words("settings.zone.council")
                        : Content.typed(Bilingual.of(zone.longName(call.now(), Language.ENGLISH),
                                zone.longName(call.now(), Language.FRENCH)))),
                new Block.Fact(Content.words("settings.digest"),
                        Content.words("choice.Digest." + call.use(Persons.class).digest(person.id()).name())),
                new Block.Fact(Content.words("settings.hours"), HoursType.said(hours)));
    }

    /** Where the data are, who sees them, how they go. */
    private static Answer privacy(Call call) {
        Card.Builder card = Card.titled(Content.words("privacy.title"));
        for (String part : List.of("where", "who", "ballots", "delete")) {
            card.heading(Content.words("privacy." + part + ".title")).paragraph(Content.words("privacy." + part));
        }
        return new Answer.Shown(card.build());
    }
}
