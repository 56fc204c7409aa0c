package org.cordboard.core.effect;

import java.util.List;

/// The way by which a call leaves.
///
/// @param trunks by their names, tried in this order; empty: all carriers as they are ranked
/// @param emergency when these take it not, all other trunks are tried as well
/// @param inside who calls, as tie trunks are shown: an extension or a number; empty: as all others are
public record Route(List<String> trunks, boolean emergency, String inside) {
    public static final Route AS_RANKED = new Route(List.of(), false, "");

    public Route {
        trunks = List.copyOf(trunks);
    }
}
