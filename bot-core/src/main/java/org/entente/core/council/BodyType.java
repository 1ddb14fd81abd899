package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Distance;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.KnownOrganisation;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/** An organisation or a jurisdiction, in any accepted spelling; unknown words are refused with the nearest known ones. */
final class BodyType implements ParameterType<Body> {

    private static final int NEAR = 2;

    @Override
    public Read<Body> read(String raw, Situation situation) {
        return Body.called(situation.record(), situation.councilId(), raw).<Read<Body>>map(Value::new)
                .orElseGet(() -> new Wrong<>(Content.words("read.organisation").with("said", raw),
                        instead(raw, situation)));
    }

    private static List<Content> instead(String raw, Situation situation) {
        String key = Spelling.key(raw);
        List<Content> instead = new ArrayList<>();
        for (Bilingual name : names(situation)) {
            for (Language language : Language.values()) {
                String known = Spelling.key(name.in(language));
                boolean near = Math.abs(known.length() - key.length()) <= NEAR && key.length() > NEAR + 1
                        && Distance.between(known, key) <= NEAR;
                if (near && instead.size() < 3 && !instead.contains(Content.typed(name))) {
                    instead.add(Content.typed(name));
                }
            }
        }
        instead.add(Content.words("read.organisation.add"));
        return instead;
    }

    private static List<Bilingual> names(Situation situation) {
        List<Bilingual> names = new ArrayList<>();
        for (Organisation organisation : situation.record().use(Organisations.class).of(situation.councilId())) {
            names.add(organisation.name());
            Bilingual acronym = organisation.acronym();
            if (acronym != null) {
                names.add(acronym);
            }
        }
        for (KnownOrganisation known : KnownOrganisation.values()) {
            names.add(known.label());
            names.add(known.acronym());
        }
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            names.add(jurisdiction.label());
        }
        return names;
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(200);
    }
}
