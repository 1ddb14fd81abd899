package org.entente.core.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Call;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.Preparations;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;
import org.entente.core.schedule.OwnDays;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** What a council is, on one card. */
final class CouncilCard {

    private CouncilCard() {}

    static Answer answer(Call call) {
        Council council = call.council();
        Card.Builder card = Card.titled(Content.typed(council.name())).facts(facts(call));
        for (OrderOfBusiness.Part part : OrderOfBusiness.Part.values()) {
            List<Content> titles = call.use(OrderOfBusiness.class).of(council.id(), part).stream()
                    .<Content>map(item -> Content.typed(item.title())).toList();
            if (!titles.isEmpty()) {
                card.heading(Content.words("business." + part.name())).paragraph(Content.lines(titles));
            }
        }
        return new Answer.Shown(card.actions(buttons(call)).build());
    }

    private static List<Block.Fact> facts(Call call) {
        Council council = call.council();
        Seats seats = Seats.of(call.record(), council.id());
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact("acronym", Content.typed(council.acronym())));
        facts.add(fact("zone", zone(call)));
        facts.add(fact("languages", Content.words("choice.RoomLanguages." + council.languages().name())));
        facts.add(fact("quorum", QuorumType.said(council.quorum())));
        facts.add(fact("clock",
                Content.words(council.clock().anchoredAt() == null ? "council.clock.real" : "council.clock.moved")
                        .with("now", new Content.Moment(call.now(), council.zone(), Content.Moment.Style.FULL))));
        facts.add(fact("members", Content.words("council.members.count").with("count", seats.members().size())
                .with("voters", seats.voters().size())));
        facts.add(fact("jurisdictions", jurisdictions(seats)));
        facts.add(fact("preparation", PreparationCommand.said(call.use(Preparations.class).of(council.id()))));
        facts.add(fact("holidays",
                Content.words("day.count").with("count", call.use(OwnDays.class).of(council.id()).size())));
        facts.add(fact("channels", Content.count(call.use(Directory.class).rooms(council.id()).size())));
        return facts;
    }

    private static Content zone(Call call) {
        return Content.typed(Bilingual.of(call.council().zone().longName(call.now(), Language.ENGLISH),
                call.council().zone().longName(call.now(), Language.FRENCH)));
    }

    private static Content jurisdictions(Seats seats) {
        List<Content> names = seats.jurisdictions().stream().map(Jurisdiction::abbreviation)
                .<Content>map(Content::typed).toList();
        return names.isEmpty() ? Content.words("council.jurisdictions.none") : Content.commas(names);
    }

    private static Block.Fact fact(String label, Content value) {
        return new Block.Fact(Content.words("council.fact." + label), value);
    }

    /** What stands now, for somebody whose change came too late. */
    static Content lines(Call call) {
        return Content.lines(facts(call).stream().limit(4).<Content>map(
                fact -> Content.words("council.fact.line").with("label", fact.label()).with("value", fact.value()))
                .toList());
    }

    private static List<Button> buttons(Call call) {
        String id = call.council().id();
        List<Button> buttons = new ArrayList<>();
        buttons.add(Press.button(id, "council.next.members", "member.list", Map.of()));
        if (call.role() == Role.SECRETARIAT || call.use(Directory.class).administers(call.person().id())) {
            buttons.add(Press.form(id, "council.next.edit", "council.edit", filled(call)));
            buttons.add(Press.form(id, "council.next.opening", "council.opening", Map.of()));
            buttons.add(Press.form(id, "council.next.closing", "council.closing", Map.of()));
            buttons.add(PreparationCommand.button(call, "council.next.preparation"));
            buttons.add(Press.button(id, "council.next.holidays", "council.holidays", Map.of()));
        }
        return buttons;
    }

    private static Map<String, String> filled(Call call) {
        Council council = call.council();
        Map<String, String> filled = new HashMap<>();
        filled.put(FoundingCommands.ENGLISH.name(), council.name().in(Language.ENGLISH));
        filled.put(FoundingCommands.FRENCH.name(), council.name().in(Language.FRENCH));
        filled.put(FoundingCommands.ACRONYM.name(), council.acronym().in(Language.ENGLISH));
        filled.put(FoundingCommands.ACRONYM_FRENCH.name(), council.acronym().in(Language.FRENCH));
        filled.put(FoundingCommands.ZONE.name(), council.zone().id());
        filled.put(FoundingCommands.LANGUAGES.name(), council.languages().name());
        filled.put(FoundingCommands.QUORUM.name(), QuorumType.raw(council.quorum()));
        filled.put(FoundingCommands.VERSION.name(), String.valueOf(council.version()));
        String aliases = String.join("\n", call.use(Councils.class).aliases(council.id()));
        if (!aliases.isEmpty() && aliases.length() < 500) {
            filled.put(FoundingCommands.ALIASES.name(), aliases);
        }
        return filled;
    }
}
