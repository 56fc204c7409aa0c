package org.cordboard.server.mail;

import java.util.List;
import java.util.Optional;

/// A mail to one address.
///
/// @param recipient an address such as `support@example.com`
/// @param subject one line; control characters become spaces
/// @param html the same as `text`, for programs that show HTML
/// @param pictures that go with it
/// @param conversation to which it belongs, for one that people may answer
public record Mail(
        String recipient,
        String subject,
        String text,
        String html,
        Optional<Attachment> attachment,
        List<Picture> pictures,
        Optional<Conversation> conversation) {
    public Mail {
        pictures = List.copyOf(pictures);
    }

    /// One that belongs to no other.
    public Mail(String recipient, String subject, String text, String html, Optional<Attachment> attachment) {
        this(recipient, subject, text, html, attachment, List.of(), Optional.empty());
    }

    /// The same with other pictures.
    public Mail with(List<Picture> newPictures) {
        return new Mail(recipient, subject, text, html, attachment, newPictures, conversation);
    }

    /// Mails that programs show together.
    ///
    /// @param id the same for all of them: letters, digits, `.` and `-`
    /// @param senderName as shown to the reader, in place of the company's
    /// @param replyTo where answers go; empty for the sender's own address
    /// @param answers the Message-ID of the mail that this one answers
    public record Conversation(String id, String senderName, Optional<String> replyTo, Optional<String> answers) {}

    /// A picture, or whatever else came with a text.
    ///
    /// @param blob the content's hash
    /// @param fileName as shown to the reader
    /// @param type such as `image/jpeg`
    public record Picture(String blob, String fileName, String type) {}

    /// A WAV sound that goes with the mail.
    ///
    /// @param blob the content's hash
    /// @param fileName as shown to the reader
    public record Attachment(String blob, String fileName) {}
}
