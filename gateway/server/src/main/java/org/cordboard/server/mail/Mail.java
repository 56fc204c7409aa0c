package org.cordboard.server.mail;

import java.util.Optional;

/// A mail to one address.
///
/// @param recipient an address such as `support@example.com`
/// @param subject one line; control characters become spaces
/// @param html the same as `text`, for programs that show HTML
public record Mail(String recipient, String subject, String text, String html, Optional<Attachment> attachment) {
    /// A WAV sound that goes with the mail.
    ///
    /// @param blob the content's hash
    /// @param fileName as shown to the reader
    public record Attachment(String blob, String fileName) {}
}
