package org.entente.core.command;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.time.Zone;

/** A time zone as either language names it: "Eastern", "HNE", "Whitehorse", {@code America/Toronto}. */
final class ZoneType implements ParameterType<Zone> {

    private static final List<String> OFFERED = List.of("America/St_Johns", "America/Halifax", "America/Toronto",
            "America/Winnipeg", "America/Regina", "America/Edmonton", "America/Vancouver", "America/Whitehorse");

    @Override
    public Read<Zone> read(String raw, Situation situation) {
        Optional<Zone> zone = raw.length() > 80 ? Optional.empty() : Zone.named(raw.strip());
        return zone.<Read<Zone>>map(Value::new)
                .orElseGet(() -> new Wrong<>(Content.words("read.zone").with("said", raw), offered(situation)));
    }

    private static List<Content> offered(Situation situation) {
        return OFFERED.stream()
                .map(id -> Zone.of(id).longName(situation.now(), situation.language()) + " (" + id + ")")
                .map(Content::literal).map(Content.class::cast).toList();
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(80);
    }
}
