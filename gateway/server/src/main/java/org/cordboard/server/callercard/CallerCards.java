package org.cordboard.server.callercard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Dispositions;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.contact.CallerNames;
import org.cordboard.server.contact.Contact;
import org.cordboard.server.contact.ContactRoutes;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.voicemail.MailboxAccess;
import org.cordboard.server.voicemail.Voicemails;

/// Puts together what is known of a caller. Any thread; blocks.
///
/// @param company as it is at present
public record CallerCards(
        Supplier<Company> company,
        Contacts contacts,
        CallNotes notes,
        CallHistory history,
        CallSummaries summaries,
        CallAccess access,
        MailboxAccess mailboxes,
        Voicemails voicemails) {
    private static final int EARLIER = 10;

    /// @param person who looks at it, and sees what he or she may see elsewhere too
    Rest.CallerCard of(Visit visit, Person person) {
        Optional<Contact> contact = contacts.ofNumber(visit.number());
        Set<String> numbers = numbers(visit, contact);
        List<Rest.CallSummary> earlier = history.ofCaller(access.viewer(person), numbers, visit.call(), EARLIER);
        return new Rest.CallerCard(
                visit.number(),
                new CallerNames(contacts).of(visit.number(), visit.name()),
                contact.map(known -> ContactRoutes.told(known, company.get())).stream()
                        .toList(),
                kept(visit),
                summaries.complete(earlier),
                voicemails.ofCaller(mailboxes.of(person.id()), numbers));
    }

    /// The number as it was delivered, as it is kept in the directory, and all others of the contact.
    private Set<String> numbers(Visit visit, Optional<Contact> contact) {
        Set<String> numbers = new TreeSet<>();
        if (!visit.number().isEmpty()) {
            numbers.add(visit.number());
        }
        contact.ifPresent(known -> numbers.addAll(known.card().numbers()));
        return numbers;
    }

    private Rest.KeptOfCall kept(Visit visit) {
        Dispositions dispositions = dispositions(visit);
        CallNotes.Kept kept = notes.of(visit.call());
        return new Rest.KeptOfCall(
                visit.call().value(),
                dispositions.choices(),
                dispositions.required(),
                summaries.disposition(kept),
                summaries.notes(kept));
    }

    /// What agents may say of how the call ended.
    Dispositions dispositions(Visit visit) {
        return visit.workgroup()
                .flatMap(company.get()::queue)
                .map(Workgroup::dispositions)
                .orElse(Dispositions.NONE);
    }
}
