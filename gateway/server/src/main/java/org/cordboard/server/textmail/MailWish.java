package org.cordboard.server.textmail;

/// When somebody wants to be told of texts by mail.
public enum MailWish {
    ALWAYS,
    /// While no console of theirs is open.
    WHEN_OFFLINE,
    NEVER;

    /// For who has said nothing.
    public static final MailWish USUAL = WHEN_OFFLINE;
}
