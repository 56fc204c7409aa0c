package org.cordboard.sip.registrar;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.sip.registrar.RegisterOutcome.Accepted;
import org.cordboard.sip.registrar.RegisterOutcome.Refused;
import org.cordboard.sip.registrar.RegisterOutcome.TooBrief;
import org.cordboard.sip.registrar.RegisterRequest.Wanted;

/// Which telephones each extension has (RFC 3261, 10.3). Any thread; changes are made one at a time.
public final class Bindings {
    private static final int OUT_OF_ORDER = 500;

    private final PhoneService service;
    private final Map<String, Map<String, Contact>> byExtension = new ConcurrentHashMap<>();
    private final Map<String, PhoneAccount> accounts = new ConcurrentHashMap<>();

    public Bindings(PhoneService service) {
        this.service = service;
    }

    public PhoneService service() {
        return service;
    }

    /// All or nothing of what is wanted.
    public synchronized RegisterOutcome apply(RegisterRequest request, Instant now) {
        Map<String, Contact> before = byExtension.getOrDefault(request.account().extension(), Map.of());
        Map<String, Contact> after = new LinkedHashMap<>(before);
        List<Contact> kept = new ArrayList<>();
        for (Wanted wanted : request.wanted()) {
            Optional<RegisterOutcome> refusal = refusal(request, wanted, before);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (wanted.isEverything()) {
                after.values()
                        .removeIf(one -> one.username().equals(request.account().username()));
            } else if (wanted.isGoing()) {
                after.remove(id(request, wanted));
            } else {
                Contact contact = contact(request, wanted, now);
                after.put(contact.id(), contact);
                kept.add(contact);
            }
        }
        if (after.size() > Math.max(service.contactsAtMost(), before.size())) {
            return new Refused(
                    403,
                    "Extension " + request.account().extension() + " has " + before.size()
                            + " telephones already and may have " + service.contactsAtMost() + ": unregister one");
        }
        boolean isNew = kept.stream().anyMatch(one -> !before.containsKey(one.id()));
        List<Contact> gone = before.values().stream()
                .filter(one -> !after.containsKey(one.id()))
                .toList();
        replace(request.account(), after);
        return new Accepted(List.copyOf(after.values()), kept, isNew, gone);
    }

    private Optional<RegisterOutcome> refusal(RegisterRequest request, Wanted wanted, Map<String, Contact> before) {
        if (wanted.isEverything() && (!wanted.isGoing() || request.wanted().size() > 1)) {
            return Optional.of(new Refused(400, "Contact * goes with Expires 0 and no other Contact"));
        }
        boolean late = before.values().stream()
                .filter(one -> wanted.isEverything() || one.id().equals(id(request, wanted)))
                .anyMatch(one -> one.callId().equals(request.callId()) && request.number() <= one.number());
        if (late) {
            return Optional.of(new Refused(OUT_OF_ORDER, "A later REGISTER was handled before this one"));
        }
        Duration shortest = service.expiry().shortest();
        return wanted.expires()
                .filter(asked -> asked.isPositive() && asked.compareTo(shortest) < 0)
                .map(_ -> new TooBrief(shortest.toSeconds()));
    }

    private static String id(RegisterRequest request, Wanted wanted) {
        return request.account().extension() + ' ' + wanted.key();
    }

    private Contact contact(RegisterRequest request, Wanted wanted, Instant now) {
        Duration asked = wanted.expires().orElse(service.expiry().usual());
        Duration longest = service.expiry().longest();
        return new Contact(
                id(request, wanted),
                request.account().username(),
                request.account().extension(),
                wanted.uri(),
                request.source(),
                request.transport(),
                request.path(),
                request.callId(),
                request.number(),
                request.userAgent(),
                now.plus(asked.compareTo(longest) < 0 ? asked : longest));
    }

    private void replace(PhoneAccount account, Map<String, Contact> after) {
        if (after.isEmpty()) {
            byExtension.remove(account.extension());
        } else {
            byExtension.put(account.extension(), Collections.unmodifiableMap(after));
        }
        if (after.values().stream().anyMatch(one -> one.username().equals(account.username()))) {
            accounts.put(account.username(), account);
        } else {
            accounts.remove(account.username());
        }
    }

    /// A contact of before the last restart.
    public synchronized void restore(PhoneAccount account, Contact contact) {
        Map<String, Contact> after = new LinkedHashMap<>(byExtension.getOrDefault(contact.extension(), Map.of()));
        after.put(contact.id(), contact);
        replace(account, after);
    }

    /// @return false when it was not there any more
    public synchronized boolean remove(Contact contact) {
        Map<String, Contact> after = new LinkedHashMap<>(byExtension.getOrDefault(contact.extension(), Map.of()));
        PhoneAccount account = accounts.get(contact.username());
        if (account == null || after.remove(contact.id()) == null) {
            return false;
        }
        replace(account, after);
        return true;
    }

    /// As it is now: refreshed since, perhaps.
    public Optional<Contact> current(Contact contact) {
        return Optional.ofNullable(
                byExtension.getOrDefault(contact.extension(), Map.of()).get(contact.id()));
    }

    /// The telephones of an extension.
    public Collection<Contact> of(String extension) {
        return byExtension.getOrDefault(extension, Map.of()).values();
    }

    /// The telephones of an account.
    public List<Contact> with(String username) {
        PhoneAccount account = accounts.get(username);
        return account == null
                ? List.of()
                : of(account.extension()).stream()
                        .filter(one -> one.username().equals(username))
                        .toList();
    }

    /// The account, as long as one of its telephones is registered.
    public Optional<PhoneAccount> account(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    /// The account, as long as one of its telephones is registered from that address.
    public Optional<PhoneAccount> account(String username, InetAddress address) {
        return account(username)
                .filter(_ -> with(username).stream()
                        .anyMatch(one -> one.source().getAddress().equals(address)));
    }

    /// All that have telephones.
    public Set<String> extensions() {
        return Set.copyOf(byExtension.keySet());
    }
}
