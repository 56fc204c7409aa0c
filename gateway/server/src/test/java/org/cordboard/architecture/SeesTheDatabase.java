package org.cordboard.architecture;

import org.jdbi.v3.core.Jdbi;

/// A known-bad fixture: code outside the server that sees the database library.
public final class SeesTheDatabase {
    Jdbi database;
}
