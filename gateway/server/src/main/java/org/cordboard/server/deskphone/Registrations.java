package org.cordboard.server.deskphone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordboard.protocol.Rest;
import org.cordboard.sip.Phones;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.FailedAttempt;

/// Which telephones are registered now, and why others are not.
record Registrations(Map<String, List<Contact>> contacts, Map<String, FailedAttempt> failures) {
    static Registrations of(Phones phones) {
        return new Registrations(
                phones.reports().stream()
                        .flatMap(report -> report.contacts().stream())
                        .collect(Collectors.groupingBy(Contact::username)),
                phones.failures().stream()
                        .collect(
                                Collectors.toMap(FailedAttempt::username, Function.identity(), (newest, _) -> newest)));
    }

    List<Rest.DeskPhoneContact> contacts(DeskPhone phone) {
        return contacts.getOrDefault(phone.username(), List.of()).stream()
                .map(contact -> new Rest.DeskPhoneContact(
                        contact.place(), contact.userAgent(), contact.until().toEpochMilli()))
                .toList();
    }

    /// @return null for a telephone that has not tried
    Rest.DeskPhoneProblem problem(DeskPhone phone, String realm) {
        if (!phone.realm().equals(realm)) {
            return new Rest.DeskPhoneProblem(
                    phone.createdAt().toEpochMilli(),
                    "",
                    phone.username(),
                    "The secret was made for the realm %s, and sip.phones says %s: make a new secret"
                            .formatted(phone.realm(), realm));
        }
        FailedAttempt failed = failures.get(phone.username());
        return failed == null ? null : problem(failed);
    }

    static Rest.DeskPhoneProblem problem(FailedAttempt failed) {
        return new Rest.DeskPhoneProblem(failed.at().toEpochMilli(), failed.peer(), failed.username(), failed.reason());
    }
}
