package org.entente.core.decision;

import java.util.List;
import org.entente.core.delivery.View;

/** The views of this package. */
public final class MotionViews {

    private MotionViews() {}

    public static List<View> all() {
        return List.of(new MotionView());
    }
}
