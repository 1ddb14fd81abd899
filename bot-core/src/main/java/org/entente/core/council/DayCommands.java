package org.entente.core.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Role;
import org.entente.core.schedule.OwnDay;
import org.entente.core.schedule.OwnDays;
import org.entente.core.text.Bilingual;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/** A council's own holidays and working days, which win over the list of statutory holidays. */
final class DayCommands {

    private static final Parameter<When.Read> DATE = Parameter.needed("dayDate", Types.WHEN);
    private static final Parameter<String> ENGLISH = Parameter.needed("dayEnglish", Types.words(100))
            .after(List.of("english", "in english"), List.of("anglais", "en anglais"));
    private static final Parameter<String> FRENCH = Parameter.needed("dayFrench", Types.words(100))
            .after(List.of("french", "in french"), List.of("français", "en français"));
    private static final Parameter<Jurisdiction> FOR = Parameter.optional("dayFor", new JurisdictionType())
            .after(List.of("for", "in"), List.of("pour", "en", "au"));

    private DayCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("council.holidays", Area.COUNCIL)
                        .words("holidays|own holidays|days", "congés|jours fériés|jours")
                        .by(Permission.everybodyHere()).readsOnly().does(DayCommands::list),
                Command.named("council.holiday", Area.COUNCIL)
                        .words("holiday|add holiday", "congé|jour férié|ajouter congé")
                        .takes(DATE, ENGLISH, FRENCH, FOR).by(Permission.of(Role.SECRETARIAT))
                        .does(call -> set(call, Bilingual.of(call.get(ENGLISH), call.get(FRENCH)))),
                Command.named("council.workday", Area.COUNCIL)
                        .words("working day|workday|no holiday", "jour ouvrable|jour de travail|pas de congé")
                        .takes(DATE, FOR).by(Permission.of(Role.SECRETARIAT)).does(call -> set(call, null)),
                Command.named("council.holiday.drop", Area.COUNCIL)
                        .words("holiday drop|drop holiday|drop day", "congé retirer|retirer congé|retirer jour")
                        .takes(DATE, FOR).by(Permission.of(Role.SECRETARIAT)).does(DayCommands::drop));
    }

    private static Answer set(Call call, @Nullable Bilingual name) {
        LocalDate date = call.get(DATE).date();
        OwnDay day = new OwnDay(date, call.find(FOR).orElse(null), name);
        call.use(OwnDays.class).set(call.council().id(), day);
        call.audit(OwnDays.CHANGED, date.toString(), day.toString());
        return Answer.said(Content.words("day.set").with("day", line(day)), next(call));
    }

    private static Answer drop(Call call) {
        LocalDate date = call.get(DATE).date();
        Jurisdiction jurisdiction = call.find(FOR).orElse(null);
        if (!call.use(OwnDays.class).drop(call.council().id(), date, jurisdiction)) {
            throw Refusal.because(Content.words("day.refused").with("date", new Content.Day(date))
                    .with("who", who(jurisdiction)), Content.words("day.refused.instead"));
        }
        call.audit(OwnDays.CHANGED, date.toString(), "");
        return Answer.said(Content.words("day.dropped").with("date", new Content.Day(date))
                .with("who", who(jurisdiction)), next(call));
    }

    private static Button next(Call call) {
        return Press.button(call.council().id(), "day.next", "council.holidays", Map.of());
    }

    private static Answer list(Call call) {
        List<OwnDay> days = call.use(OwnDays.class).of(call.council().id());
        Card.Builder card = Card.titled(Content.words("day.title")).paragraph(Content.words("day.law"));
        if (!days.isEmpty()) {
            card.paragraph(Content.lines(days.stream().map(DayCommands::line).toList()));
        }
        if (call.role() == Role.SECRETARIAT) {
            card.actions(List.of(
                    Press.form(call.council().id(), "command.council.holiday.title", "council.holiday", Map.of()),
                    Press.form(call.council().id(), "command.council.workday.title", "council.workday", Map.of())));
        }
        return new Answer.Shown(card.build());
    }

    private static Content line(OwnDay day) {
        Content.Words words = Content.words(day.holiday() ? "day.holiday" : "day.works")
                .with("date", new Content.Day(day.date())).with("who", who(day.jurisdiction()));
        return day.name() == null ? words : words.with("name", day.name());
    }

    private static Content who(@Nullable Jurisdiction jurisdiction) {
        return jurisdiction == null ? Content.words("day.all") : Content.typed(jurisdiction.label());
    }
}
