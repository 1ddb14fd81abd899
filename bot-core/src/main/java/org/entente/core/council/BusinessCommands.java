package org.entente.core.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.OrderOfBusiness.Item;
import org.entente.core.people.OrderOfBusiness.Part;

/** The standing items with which meetings open and close. Meetings already scheduled keep what they have. */
final class BusinessCommands {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Parameter<String> LINES = Parameter.optional("businessLines", Types.WORDS);

    private BusinessCommands() {}

    static List<Command> all() {
        return List.of(
                command("council.opening", "opening|opening items", "ouverture|points d’ouverture", Part.OPENING),
                command("council.closing", "closing|closing items", "clôture|points de clôture", Part.CLOSING));
    }

    private static Command command(String key, String english, String french, Part part) {
        return Command.named(key, Area.COUNCIL).words(english, french).takes(LINES)
                .by(Permission.table()).does(call -> set(call, key, part));
    }

    private static Answer set(Call call, String key, Part part) {
        OrderOfBusiness order = call.use(OrderOfBusiness.class);
        String councilId = call.council().id();
        String typed = call.get(LINES, "");
        if (typed.isEmpty()) {
            Map<String, String> filled = new HashMap<>();
            filled.put(LINES.name(), StandardBusiness.write(order.of(councilId, part)));
            return Answer.said(said("business.now", part, order.of(councilId, part)),
                    Press.form(councilId, "business.change", key, filled));
        }
        List<Item> items = StandardBusiness.read(typed, call.language());
        if (items.size() > MOST || items.stream().anyMatch(BusinessCommands::tooLong)) {
            throw Refusal.because(Content.words("business.long").with("most", MOST).with("longest", LONGEST));
        }
        order.set(councilId, part, items);
        call.audit(key, councilId, Fingerprint.of(StandardBusiness.write(items)));
        return Answer.said(said("business.set", part, items));
    }

    private static boolean tooLong(Item item) {
        return item.title().toString().length() > 2 * LONGEST;
    }

    private static Content said(String key, Part part, List<Item> items) {
        List<Content> titles = items.stream().<Content>map(item -> Content.typed(item.title())).toList();
        return Content.lines(List.of(Content.words(key).with("part", Content.words("business." + part.name())),
                titles.isEmpty() ? Content.words("business.none") : Content.lines(titles)));
    }
}
