package org.cordboard.sms.standin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A text as the network has it.
///
/// @param id as Twilio writes it: `SM` or `MM`, and 32 hexadecimal digits
/// @param inbound towards the account, else from it
/// @param status as Twilio writes it, such as `delivered`
/// @param error Twilio's number for what went wrong; 0 for nothing
/// @param callback where the account is told of its way; of texts from it alone
public record Carried(
        String id,
        boolean inbound,
        String from,
        String to,
        String words,
        List<Medium> media,
        String status,
        int error,
        Optional<String> callback,
        Instant at) {
    public Carried {
        media = List.copyOf(media);
    }

    Carried with(String newStatus, int newError) {
        return new Carried(id, inbound, from, to, words, media, newStatus, newError, callback, at);
    }

    Carried with(List<Medium> other) {
        return new Carried(id, inbound, from, to, words, other, status, error, callback, at);
    }

    /// A picture, mostly.
    ///
    /// @param id as Twilio writes it: `ME` and 32 hexadecimal digits
    /// @param mediaType [#UNFETCHED] for what the network has not fetched yet; its content is then its address
    public record Medium(String id, String mediaType, byte[] content) {
        static final String UNFETCHED = "text/uri-list";

        /// With an id of its own.
        public static Medium of(String mediaType, byte[] content) {
            return new Medium("ME" + Traffic.hex(), mediaType, content);
        }
    }
}
