package org.cordboard.server.textmail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When somebody wants to be told of texts by mail.
public enum MailWish {
    ALWAYS("always"),
    /// While no console of theirs is open.
    WHEN_OFFLINE("whenOffline"),
    NEVER("never");

    /// For who has said nothing.
    public static final MailWish USUAL = WHEN_OFFLINE;

    public static final List<String> NAMES =
            Arrays.stream(values()).map(MailWish::written).toList();

    private final String written;

    MailWish(String written) {
        this.written = written;
    }

    /// As people write it in files.
    public String written() {
        return written;
    }

    /// @param given as in [#NAMES]
    public static Optional<MailWish> named(String given) {
        return Arrays.stream(values())
                .filter(wish -> wish.written.equals(given))
                .findFirst();
    }
}
