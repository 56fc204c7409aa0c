package org.cordboard.sip.registrar;

import java.util.List;
import java.util.Optional;

/// How an extension's telephones are doing.
///
/// @param contacts that can be called
/// @param lastFailure why the last try to register or to call failed, unless a later one went well
public record PhoneReport(String extension, List<Contact> contacts, Optional<FailedAttempt> lastFailure) {
    public PhoneReport {
        contacts = List.copyOf(contacts);
    }
}
