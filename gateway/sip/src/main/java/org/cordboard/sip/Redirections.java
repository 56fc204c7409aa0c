package org.cordboard.sip;

import gov.nist.javax.sip.address.SipUri;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.message.Response;

/// The other addresses at which a trunk that redirects a call has the called number (RFC 3261, 8.1.3.4). Only that
/// number: who may send us elsewhere could let us pay for calls that nobody here has made.
final class Redirections {
    private static final int MOST = 5;

    private final String user;
    private final Set<SipURI> known = new HashSet<>();
    private final Deque<SipURI> toCome = new ArrayDeque<>();

    /// @param first the address that the call went to
    Redirections(SipURI first) {
        user = first.getUser();
        known.add(first);
    }

    /// Keeps the addresses of a 3xx, those that the trunk prefers first; five for a call.
    void add(Response redirection) {
        List<ContactHeader> contacts = new ArrayList<>();
        for (ListIterator<?> each = redirection.getHeaders(ContactHeader.NAME); each.hasNext(); ) {
            if (each.next() instanceof ContactHeader contact && contact.getAddress() != null) {
                contacts.add(contact);
            }
        }
        contacts.sort(Comparator.comparingDouble(Redirections::preference).reversed());
        contacts.stream()
                .map(contact -> contact.getAddress().getURI())
                .filter(SipURI.class::isInstance)
                .map(uri -> plain((SipURI) uri))
                .filter(uri -> user.equals(uri.getUser()))
                .filter(uri -> known.size() <= MOST && known.add(uri))
                .forEach(toCome::add);
    }

    /// Without `q`, as much as any (RFC 3261, 20.10).
    private static float preference(ContactHeader contact) {
        return contact.getQValue() < 0 ? 1 : contact.getQValue();
    }

    /// Without the headers that it might want in our request (RFC 3261, 19.1.5).
    private static SipURI plain(SipURI contact) {
        SipUri uri = (SipUri) contact.clone();
        uri.removeHeaders();
        uri.removeParameter("method");
        return uri;
    }

    /// The address that is to be tried now, once.
    Optional<SipURI> next() {
        return Optional.ofNullable(toCome.poll());
    }
}
