package org.entente.web.inbound;

import java.util.List;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;

/**
 * What somebody did on the page.
 *
 * @param delivery the same for the same form sent twice
 * @param spoken the language of the page
 * @param fields the names of the form's fields, when a form was sent; else empty
 */
record Asked(String delivery, Identity who, Language spoken, Place where, Input input, List<String> fields) {

    Asked {
        fields = List.copyOf(fields);
    }

    boolean form() {
        return input instanceof Input.Submitted;
    }
}
