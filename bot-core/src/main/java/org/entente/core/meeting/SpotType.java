package org.entente.core.meeting;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.time.WhenReader;

/** A place in the day: "the morning", "l’après-midi", "10:30", "the end". Before and after an item are read apart. */
final class SpotType implements ParameterType<Spot> {

    static final ParameterType<Spot> SPOT = new SpotType();

    private static final Map<String, Spot.Kind> WORDS = Map.ofEntries(
            Map.entry("morning", Spot.Kind.MORNING), Map.entry("matin", Spot.Kind.MORNING),
            Map.entry("matinee", Spot.Kind.MORNING), Map.entry("afternoon", Spot.Kind.AFTERNOON),
            Map.entry("apres-midi", Spot.Kind.AFTERNOON), Map.entry("start", Spot.Kind.START),
            Map.entry("beginning", Spot.Kind.START), Map.entry("debut", Spot.Kind.START),
            Map.entry("top", Spot.Kind.START), Map.entry("end", Spot.Kind.END), Map.entry("fin", Spot.Kind.END));

    @Override
    public Read<Spot> read(String raw, Situation situation) {
        String text = Folding.fold(raw).replaceFirst("^(?:to |at |in |a |en |au )?(?:the |la |le |l')?", "")
                .replaceFirst(" (?:of the (?:day|meeting)|de la (?:journee|reunion))$", "");
        Spot.Kind kind = WORDS.get(text);
        if (kind != null) {
            return new Value<>(Spot.of(kind));
        }
        Optional<LocalTime> time = WhenReader.readTime(raw, situation.language());
        return time.<Read<Spot>>map(at -> new Value<>(new Spot(Spot.Kind.AT, null, at)))
                .orElseGet(() -> new NotMine<>(Content.words("read.spot")));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(60);
    }
}
