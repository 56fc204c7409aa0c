package org.cordboard.sip;

import java.util.Optional;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.subscription.DialogInfo;
import org.cordboard.sip.subscription.Lamp;
import org.cordboard.sip.subscription.MessageCounts;
import org.cordboard.sip.subscription.MessageSummary;
import org.cordboard.sip.subscription.StatusBoard;

/// What a subscription is about: an event package (RFC 6665, 5.4.2) and whose state.
sealed interface Topic {
    String extension();

    /// As in the Event header.
    String event();

    /// Whether a telephone may know it.
    boolean isOpenTo(PhoneAccount account);

    boolean isUnknownTo(StatusBoard board);

    /// Of the body, as subtype of `application`.
    String subtype();

    /// The body: the state as it is now.
    ///
    /// @param entity URI of the extension
    /// @param version how often this subscription has been told before
    String state(String entity, long version, StatusBoard board);

    /// @param event of the Event header
    static Optional<Topic> of(String event, String extension) {
        return switch (event) {
            case "message-summary" -> Optional.of(new Messages(extension));
            case "dialog" -> Optional.of(new Calls(extension));
            default -> Optional.empty();
        };
    }

    /// Waiting messages (RFC 3842).
    record Messages(String extension) implements Topic {
        @Override
        public String event() {
            return "message-summary";
        }

        @Override
        public boolean isOpenTo(PhoneAccount account) {
            return extension.equals(account.extension());
        }

        @Override
        public boolean isUnknownTo(StatusBoard board) {
            return board.messages(extension).isEmpty();
        }

        @Override
        public String subtype() {
            return MessageSummary.SUBTYPE;
        }

        @Override
        public String state(String entity, long version, StatusBoard board) {
            return MessageSummary.of(entity, board.messages(extension).orElse(new MessageCounts(0, 0)));
        }
    }

    /// Whether somebody is busy (RFC 4235).
    record Calls(String extension) implements Topic {
        @Override
        public String event() {
            return "dialog";
        }

        @Override
        public boolean isOpenTo(PhoneAccount account) {
            return true;
        }

        @Override
        public boolean isUnknownTo(StatusBoard board) {
            return board.lamp(extension).isEmpty();
        }

        @Override
        public String subtype() {
            return DialogInfo.SUBTYPE;
        }

        @Override
        public String state(String entity, long version, StatusBoard board) {
            return DialogInfo.of(
                    entity, extension, version, board.lamp(extension).orElse(Lamp.IDLE));
        }
    }
}
