package org.cordboard.server.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.callrecord.CallHistory;
import org.cordboard.server.contact.Contact;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.texting.Customers;
import org.jdbi.v3.core.Handle;

/// Customers who text, in the company's directory and among its calls.
record TextedCustomers(Contacts contacts, CallHistory history) implements Customers {
    /// Who has written what a text tells of a contact.
    private static final AgentId BY = new AgentId("texting");

    @Override
    public String name(Handle handle, String number) {
        return contacts.ofNumber(handle, number)
                .map(Contact::card)
                .filter(card -> !card.nameless())
                .map(card -> card.name())
                .orElse("");
    }

    /// Short codes and names of companies, which nobody can call, are no contacts.
    @Override
    public void meet(Handle handle, String number, Introduction introduction) {
        if (number.startsWith("+")) {
            contacts.meet(handle, number, introduction.name(), introduction.mail(), introduction.keyword(), BY);
        }
    }

    @Override
    public Optional<Talk> lastCall(Handle handle, String number, Instant since) {
        Set<String> numbers = new TreeSet<>(Set.of(number));
        contacts.ofNumber(handle, number)
                .ifPresent(contact -> numbers.addAll(contact.card().numbers()));
        return history.lastTalk(handle, numbers, since)
                .map(call -> new Talk(new AgentId(call.agent()), Instant.ofEpochMilli(call.endedAt())));
    }
}
