package org.cordboard.server.voicemail;

import java.util.List;

/// The mailbox of a workgroup or a person.
///
/// @param name of the workgroup or the person, as shown
/// @param mailTo addresses that get a mail with each message; may be empty
public record Mailbox(String name, List<String> mailTo, MailboxRules rules) {
    public Mailbox {
        mailTo = List.copyOf(mailTo);
    }
}
