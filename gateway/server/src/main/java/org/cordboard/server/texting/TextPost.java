package org.cordboard.server.texting;

import org.jdbi.v3.core.Handle;

/// Who tells people of texts by mail. What it writes, it writes within the transaction in which the text
/// is written: people are told if and only if there is something to tell.
public interface TextPost {
    TextPost NOBODY = new TextPost() {
        @Override
        public void came(Handle handle, TextThread thread, TextMessage text) {}

        @Override
        public void lost(Handle handle, String text, String trouble) {}

        @Override
        public void told() {}
    };

    /// A text has come, and stands in its thread.
    void came(Handle handle, TextThread thread, TextMessage text);

    /// A text of ours has come to a bad end.
    ///
    /// @param text its id
    /// @param trouble what has gone wrong, for people
    void lost(Handle handle, String text, String trouble);

    /// What was written before has been committed. Returns at once.
    void told();
}
