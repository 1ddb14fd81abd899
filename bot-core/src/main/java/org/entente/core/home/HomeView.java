package org.entente.core.home;

import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** A person's own page: what waits for them in every council where they have a place. */
public final class HomeView implements View {

    /** The name of the view; its subject is not used, the page is its reader's. */
    public static final String NAME = "home";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String subject, Viewing viewing) {
        String reader = viewing.personId();
        List<Council> councils = reader == null ? List.of() : viewing.use(Directory.class).councilsOf(reader);
        if (reader == null || councils.isEmpty()) {
            return Card.titled(Content.words("home.title")).paragraph(Content.words("home.unlinked")).build();
        }
        return Waiting.card(reader, councils, viewing);
    }
}
