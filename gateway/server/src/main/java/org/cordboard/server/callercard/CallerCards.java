package org.cordboard.server.callercard;

import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Dispositions;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.contact.CallerNames;
import org.cordboard.server.contact.ContactRoutes;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.customer.CustomerTimelines;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.PageMark;

/// Puts together what is known of a caller. Any thread; blocks.
///
/// @param company as it is at present
public record CallerCards(
        Supplier<Company> company,
        Contacts contacts,
        CallNotes notes,
        CallSummaries summaries,
        CustomerTimelines timelines) {
    /// @param person who looks at it, and sees what he or she may see elsewhere too
    /// @param language in which troubles of texts are told
    Rest.CallerCard of(Visit visit, Person person, Language language) {
        return new Rest.CallerCard(
                visit.number(),
                new CallerNames(contacts).of(visit.number(), visit.name()),
                contacts.ofNumber(visit.number()).map(known -> ContactRoutes.told(known, company.get())).stream()
                        .toList(),
                kept(visit),
                timelines.page(person, visit.number(), PageMark.START, language));
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
