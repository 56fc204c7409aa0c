package org.cordboard.server.architecture.loop.two;

import org.cordboard.server.architecture.loop.one.One;

/// A known-bad fixture: its package and that of [One] need each other.
public final class Two {
    One next;
}
