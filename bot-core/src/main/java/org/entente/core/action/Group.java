package org.entente.core.action;

import java.util.List;
import org.entente.core.text.Bilingual;

/**
 * A working group, community of practice or committee of the council, as far as it can be asked to do something.
 *
 * @param aliases other names and acronyms that are accepted and never printed
 * @param leads the ids of the persons who lead it
 * @param version rises with every change
 */
public record Group(String id, String councilId, Bilingual name, List<String> aliases, List<String> leads,
        int version) {

    public Group {
        aliases = List.copyOf(aliases);
        leads = List.copyOf(leads);
    }
}
