package org.cordboard.server.architecture.loop.one;

import org.cordboard.server.architecture.loop.two.Two;

/// A known-bad fixture: its package and that of [Two] need each other.
public final class One {
    Two next;
}
