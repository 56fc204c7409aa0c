package org.cordboard.server.gateway;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.callrecord.CallSummaries;
import org.cordboard.server.contact.CallerNames;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.store.Database;

/// What the company knows of callers: its directory, the calls of the past, and what agents have kept of them.
record Knowledge(
        Contacts contacts,
        CallerNames names,
        CallNotes notes,
        CallHistory history,
        CallSummaries summaries,
        CallAccess access) {
    static Knowledge open(
            Database database, TenantId tenant, Supplier<Company> company, CallRecords records, InstantSource clock) {
        ContactNumbers forms = new ContactNumbers(() -> company.get().dialPlan().home());
        Contacts contacts = new Contacts(database, tenant, forms, clock);
        CallerNames names = new CallerNames(contacts);
        CallNotes notes = new CallNotes(database, tenant);
        return new Knowledge(
                contacts,
                names,
                notes,
                new CallHistory(database, tenant),
                new CallSummaries(company, notes, names::of),
                new CallAccess(company, records));
    }
}
