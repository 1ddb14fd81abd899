package org.entente.core.council;

import java.util.ArrayList;
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
import org.entente.core.command.Types;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;

/** Everybody with a place, name beside organisation (E-42), under their roles; a long list pages by button. */
final class MemberList {

    private static final int PAGE = 20;
    private static final Parameter<Long> NUMBER = Parameter.optional("page", Types.number(1, 1000));

    private MemberList() {}

    static Command command() {
        return Command.named("member.list", Area.COUNCIL)
                .words("members|people|list|member list|list members", "membres|personnes|liste|liste des membres")
                .takes(NUMBER).by(Permission.everybodyHere()).readsOnly().does(MemberList::show);
    }

    private static Answer show(Call call) {
        Seats seats = Seats.of(call.record(), call.council().id());
        List<Member> all = new ArrayList<>();
        for (Role role : Role.values()) {
            seats.members().stream().filter(member -> member.role() == role).forEach(all::add);
        }
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = (int) Math.min(pages, call.get(NUMBER, 1L));
        List<Member> shown = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
        Card.Builder card = Card.titled(Content.words("member.title").with("name", call.council().acronym()));
        for (Role role : Role.values()) {
            List<Content> lines = shown.stream().filter(member -> member.role() == role)
                    .map(member -> line(call, seats, member)).toList();
            if (!lines.isEmpty()) {
                card.heading(Content.words("member.role." + role.name())).paragraph(Content.lines(lines));
            }
        }
        if (all.isEmpty()) {
            card.paragraph(Content.words("member.none"));
        }
        card.note(Content.words("member.page").with("page", page).with("pages", pages).with("count", all.size()));
        return new Answer.Shown(card.actions(turning(call.council().id(), page, pages)).build());
    }

    private static Content line(Call call, Seats seats, Member member) {
        String name = call.use(Directory.class).person(member.personId()).map(Person::name).orElseThrow();
        List<Content> about = new ArrayList<>();
        seats.label(member.personId()).map(Content::typed).ifPresent(about::add);
        if (member.office() != Office.NONE) {
            about.add(Offices.name(member.office()));
        }
        Content who = new Content.Whom(member.personId(), name);
        return about.isEmpty() ? who
                : Content.words("member.line").with("who", who).with("about", Content.commas(about));
    }

    private static List<Button> turning(String councilId, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(turn(councilId, "common.page.previous", page - 1));
        }
        if (page < pages) {
            buttons.add(turn(councilId, "common.page.next", page + 1));
        }
        return buttons;
    }

    private static Button turn(String councilId, String label, int page) {
        return Press.button(councilId, label, "member.list", Map.of(NUMBER.name(), String.valueOf(page)));
    }
}
