package org.cordboard.server.store;

import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// Where a page ended of a list that has the newest first, and those of one time by their ids.
///
/// @param at epoch milliseconds of the last one
/// @param id its id
public record PageMark(long at, String id) {
    /// Before the first page.
    public static final PageMark START = new PageMark(Long.MAX_VALUE, "");

    /// Binds `markAt` and `mark`, of a condition such as `(at, id) < (:markAt, :mark)`.
    public <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bind("markAt", at).bind("mark", id);
    }

    /// @return empty for what is not [#toString()] of one
    public static Optional<PageMark> of(String written) {
        int between = written.indexOf('.');
        try {
            return between < 0
                    ? Optional.empty()
                    : Optional.of(new PageMark(
                            Long.parseLong(written.substring(0, between)), written.substring(between + 1)));
        } catch (NumberFormatException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "." + id;
    }
}
