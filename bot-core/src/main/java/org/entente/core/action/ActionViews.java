package org.entente.core.action;

import java.util.List;
import org.entente.core.delivery.View;

/** What shows action items and stays current. */
public final class ActionViews {

    /** One action, by its id. */
    public static final String ACTION = ActionView.NAME;

    private ActionViews() {}

    public static List<View> all() {
        return List.of(new ActionView(), new ActionsView(), new ReviewView());
    }
}
