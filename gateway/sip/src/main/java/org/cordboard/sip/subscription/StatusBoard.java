package org.cordboard.sip.subscription;

import java.util.Optional;

/// Knows what telephones show. Called on virtual threads; may block.
public interface StatusBoard {
    /// Shows nothing.
    StatusBoard NONE = new StatusBoard() {
        @Override
        public Optional<MessageCounts> messages(String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Lamp> lamp(String extension) {
            return Optional.empty();
        }
    };

    /// @return empty when there is no such extension, or it has no mailbox
    Optional<MessageCounts> messages(String extension);

    /// @return empty when there is no such extension
    Optional<Lamp> lamp(String extension);
}
