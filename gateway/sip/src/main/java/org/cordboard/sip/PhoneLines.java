package org.cordboard.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.sip.registrar.Bindings;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.FailedAttempt;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneState;
import org.cordboard.sip.registrar.PhonesListener;
import org.cordboard.sip.registrar.RegisterOutcome;
import org.cordboard.sip.registrar.RegisterOutcome.Accepted;
import org.cordboard.sip.registrar.RegisterRequest;
import org.cordboard.sip.stack.KnownAddresses;

/// The telephones that are registered, and who hears of it. Any thread.
final class PhoneLines {
    /// A call of a telephone may outlive its registration, and its BYE must get through.
    private static final Duration KNOWN_AFTERWARDS = Duration.ofHours(1);

    private final Office office;
    private final Bindings bindings;
    private final KnownAddresses known;
    private final ContactSaver saver;
    private final PhonesListener listener;
    private final Failures failures;
    private final Pulse pulse;
    private final Map<String, PhoneLine> lines = new ConcurrentHashMap<>();
    private final Map<String, PhoneLine> byPing = new ConcurrentHashMap<>();
    private final Turns telling = new Turns("sip-phones");

    PhoneLines(
            Office office,
            Bindings bindings,
            KnownAddresses known,
            ContactSaver saver,
            PhonesListener listener,
            Failures failures) {
        this.office = office;
        this.bindings = bindings;
        this.known = known;
        this.saver = saver;
        this.listener = listener;
        this.failures = failures;
        pulse = new Pulse(office, this, bindings.service().keepAlive());
    }

    Bindings bindings() {
        return bindings;
    }

    /// A telephone of before the last restart.
    void restore(PhoneAccount account, Contact contact) {
        synchronized (this) {
            bindings.restore(account, contact);
            keep(contact, Optional.empty());
            tell(contact.extension(), "");
        }
        pulse.begin(lines.get(contact.id()));
    }

    /// @param flow on which the request came
    synchronized RegisterOutcome register(RegisterRequest request, Flow flow) {
        RegisterOutcome outcome = bindings.apply(request, Instant.now());
        if (outcome instanceof Accepted accepted) {
            accepted.kept().forEach(contact -> keep(contact, Optional.of(flow)));
            accepted.gone().forEach(this::drop);
            saver.note(accepted.kept(), accepted.gone());
            if (accepted.isNew() || !accepted.gone().isEmpty()) {
                tell(request.account().extension(), "it took itself off the list");
            }
        }
        return outcome;
    }

    private void keep(Contact contact, Optional<Flow> flow) {
        PhoneLine line = lines.get(contact.id());
        known.add(contact.source().getAddress());
        if (line == null) {
            PhoneLine made = new PhoneLine(office.wire(), contact, flow);
            lines.put(contact.id(), made);
            byPing.put(made.pingId(), made);
        } else {
            leave(line.contact().source().getAddress());
            flow.ifPresent(way -> line.refreshed(contact, way));
        }
    }

    private void leave(InetAddress address) {
        if (known.isOnlyOne(address)) {
            office.clockwork().after(KNOWN_AFTERWARDS, () -> known.remove(address));
        } else {
            known.remove(address);
        }
    }

    private void drop(Contact contact) {
        PhoneLine line = lines.remove(contact.id());
        if (line != null) {
            byPing.remove(line.pingId());
            line.end();
            leave(line.contact().source().getAddress());
        }
    }

    /// Watches those who have got their answer.
    void watch(Accepted accepted) {
        of(accepted.kept()).forEach(pulse::begin);
    }

    /// A response to a request that nobody waits for.
    void onPong(String callId) {
        PhoneLine line = byPing.get(callId);
        if (line != null) {
            line.present();
        }
    }

    /// @param reason in words, for people
    void lost(PhoneLine line, String reason) {
        Contact contact = line.contact();
        synchronized (this) {
            if (lines.get(contact.id()) != line || !bindings.remove(contact)) {
                return;
            }
            drop(contact);
            saver.note(List.of(), List.of(contact));
            String words = "It is no longer registered: " + reason;
            failures.note(
                    new FailedAttempt(Instant.now(), contact.username(), contact.place(), words), contact.extension());
            tell(contact.extension(), reason);
        }
    }

    private void tell(String extension, String reason) {
        PhoneState state = state(extension, reason);
        telling.execute(() -> listener.onPhone(extension, state));
    }

    private PhoneState state(String extension, String reason) {
        Collection<Contact> left = bindings.of(extension);
        return left.stream()
                .map(Contact::until)
                .max(Comparator.naturalOrder())
                .<PhoneState>map(until -> new PhoneState.Registered(left.size(), until))
                .orElseGet(() -> new PhoneState.Gone(reason));
    }

    List<PhoneLine> of(String extension) {
        return of(bindings.of(extension));
    }

    List<PhoneLine> with(String username) {
        return of(bindings.with(username));
    }

    List<PhoneLine> of(Collection<Contact> contacts) {
        return contacts.stream()
                .map(contact -> lines.get(contact.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The telephone that sends from there.
    boolean isAt(Flow flow) {
        return known.contains(flow.source().getAddress())
                && lines.values().stream()
                        .map(PhoneLine::contact)
                        .anyMatch(contact -> contact.source().equals(flow.source())
                                && contact.transport().equals(flow.transport()));
    }

    void close() {
        lines.values().forEach(PhoneLine::end);
        saver.save();
    }
}
