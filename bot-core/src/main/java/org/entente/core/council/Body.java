package org.entente.core.council;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.core.command.Call;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.KnownOrganisation;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** Whom somebody speaks for: an organisation that the council has already, or one whose names are known. */
sealed interface Body {

    Jurisdiction jurisdiction();

    /** The council has it. */
    record Kept(Organisation organisation) implements Body {
        @Override
        public Jurisdiction jurisdiction() {
            return organisation.jurisdiction();
        }
    }

    /** It becomes the council's when somebody is seated for it. */
    record Offered(Jurisdiction jurisdiction, Bilingual name, @Nullable Bilingual acronym, List<String> spellings)
            implements
                Body {
        public Offered {
            spellings = List.copyOf(spellings);
        }

        /** Another line of the same import may have made it since. */
        private Optional<Organisation> there(Call call) {
            Organisations organisations = call.use(Organisations.class);
            return Arrays.stream(Language.values()).map(language -> Spelling.key(name.in(language)))
                    .map(key -> organisations.called(call.council().id(), key)).flatMap(Optional::stream).findFirst();
        }
    }

    /** The council's own spellings come before those that are known everywhere. */
    static Optional<Body> called(Transaction record, String councilId, String words) {
        Organisations organisations = record.use(Organisations.class);
        Optional<Organisation> byId = words.length() < 20 ? Optional.empty()
                : organisations.find(words.strip()).filter(found -> found.councilId().equals(councilId));
        String key = Spelling.key(words);
        if (byId.isPresent() || key.isEmpty()) {
            return byId.map(Kept::new);
        }
        Optional<Organisation> own = organisations.called(councilId, key);
        if (own.isPresent()) {
            return own.map(Kept::new);
        }
        return known(words).map(offered -> organisations
                .called(councilId, Spelling.key(offered.name().in(Language.ENGLISH))).<Body>map(Kept::new)
                .orElse(offered));
    }

    private static Optional<Offered> known(String words) {
        Optional<Offered> organisation = KnownOrganisation.called(words)
                .map(each -> new Offered(each.jurisdiction(), each.label(), each.acronym(), each.spellings()));
        return organisation.isPresent() ? organisation
                : Jurisdiction.called(words).filter(each -> each != Jurisdiction.OUTSIDE)
                        .map(each -> new Offered(each, each.label(), null, List.of()));
    }

    /** The organisation itself, made now where the council did not have it yet. */
    default Organisation settle(Call call) {
        return switch (this) {
            case Kept(Organisation organisation) -> organisation;
            case Offered offered -> offered.there(call).orElseGet(() -> {
                Organisation made = new Organisation(call.newId(), call.council().id(), offered.jurisdiction(),
                        offered.name(), offered.acronym(), 1);
                Organisations organisations = call.use(Organisations.class);
                organisations.add(made);
                offered.spellings().forEach(spelling -> organisations.accept(made, spelling));
                return made;
            });
        };
    }
}
