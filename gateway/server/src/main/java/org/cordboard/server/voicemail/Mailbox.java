package org.cordboard.server.voicemail;

import java.util.List;

/// A workgroup's mailbox.
///
/// @param name of the workgroup, as shown
/// @param mailTo addresses that get a mail with each message; may be empty
public record Mailbox(String name, List<String> mailTo) {
    public Mailbox {
        mailTo = List.copyOf(mailTo);
    }
}
