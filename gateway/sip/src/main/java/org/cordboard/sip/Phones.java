package org.cordboard.sip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cordboard.sip.registrar.Bindings;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.FailedAttempt;
import org.cordboard.sip.registrar.PhoneBook;
import org.cordboard.sip.registrar.PhoneReport;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.registrar.PhonesListener;
import org.cordboard.sip.stack.TrunkGate;
import org.cordboard.sip.subscription.StatusBoard;

/// The telephones that register with an edge. Any thread.
public final class Phones {
    private final Office office;
    private final TrunkGate gate;
    private final Optional<PhoneService> service;

    Phones(Office office, TrunkGate gate, Optional<PhoneService> service) {
        this.office = office;
        this.gate = gate;
        this.service = service;
    }

    /// Begins to let telephones register, those of the store among them. Before this, and where [SipConfig#phones()] is
    /// empty, none can. To be called once; may block.
    ///
    /// @throws IllegalStateException when the edge was started without telephones
    public void serve(PhoneBook book, ContactStore store, StatusBoard board, PhonesListener listener) {
        PhoneService how = service.orElseThrow(
                () -> new IllegalStateException("SipConfig.phones is empty: no telephone can register"));
        Failures failures = new Failures();
        Doorkeeper door = new Doorkeeper(office, gate, how.realm(), failures);
        ContactSaver saver = new ContactSaver(office.clockwork(), store);
        Subscriptions subscriptions = new Subscriptions(office, board);
        PhoneLines lines = new PhoneLines(
                office, new Bindings(how), gate.phones().orElseThrow().registered(), saver, listener, failures);
        restore(store.load(), book, lines, saver);
        Registrar registrar = new Registrar(office, door, book, lines, subscriptions, failures);
        office.phoneSide().set(new PhoneSide(office, door, registrar, lines, subscriptions, failures));
    }

    /// Those who have expired or whose account is no more are left out.
    private static void restore(List<Contact> kept, PhoneBook book, PhoneLines lines, ContactSaver saver) {
        Instant now = Instant.now();
        List<Contact> gone = new ArrayList<>();
        for (Contact contact : kept) {
            book.account(contact.username())
                    .filter(account -> account.extension().equals(contact.extension()))
                    .filter(_ -> contact.until().isAfter(now))
                    .ifPresentOrElse(account -> lines.restore(account, contact), () -> gone.add(contact));
        }
        saver.note(List.of(), gone);
    }

    private Optional<PhoneSide> side() {
        return Optional.ofNullable(office.phoneSide().get());
    }

    /// Whether telephones can register.
    public boolean areServed() {
        return side().isPresent();
    }

    /// The extensions that have telephones, or had one that failed, in the order of the extensions.
    public List<PhoneReport> reports() {
        return side().map(Phones::reports).orElse(List.of());
    }

    private static List<PhoneReport> reports(PhoneSide side) {
        Map<String, FailedAttempt> failed = side.failures().ofExtensions();
        TreeSet<String> extensions = new TreeSet<>(failed.keySet());
        extensions.addAll(side.lines().bindings().extensions());
        return extensions.stream()
                .map(extension -> {
                    Collection<Contact> contacts = side.lines().bindings().of(extension);
                    return new PhoneReport(
                            extension, List.copyOf(contacts), Optional.ofNullable(failed.get(extension)));
                })
                .toList();
    }

    /// Those who were not let in, of whatever user name, the last one first; 100 at most.
    public List<FailedAttempt> failures() {
        return side().map(side -> side.failures().last()).orElse(List.of());
    }

    /// Rings all telephones of an extension, and returns at once. The first that answers has the call, and the others
    /// stop ringing.
    ///
    /// @param listener hears what becomes of it; perhaps before this returns. [DialFailure#UNREACHABLE] when the
    /// extension has no telephone
    public OutgoingCall dial(PhoneDialling dialling, DialListener listener) {
        List<PhoneLine> lines =
                side().map(side -> side.lines().of(dialling.extension())).orElse(List.of());
        return new Fork(office, dialling, listener).begin(lines);
    }

    /// Ends what is registered with an account that is no more, or whose secret is another now.
    public void forget(String username) {
        side().ifPresent(side -> side.lines()
                .with(username)
                .forEach(line -> side.lines().lost(line, "its account is no more, or has a new secret")));
    }

    /// The counts of [StatusBoard#messages] have changed. Blocks for as long as the board takes.
    public void messagesChanged(String extension) {
        side().ifPresent(side -> {
            side.subscriptions().changed(new Topic.Messages(extension));
            side.subscriptions().tellUnasked(side.lines().of(extension));
        });
    }

    /// The lamp of [StatusBoard#lamp] has changed.
    public void lampChanged(String extension) {
        side().ifPresent(side -> side.subscriptions().changed(new Topic.Calls(extension)));
    }

    void close() {
        side().ifPresent(PhoneSide::close);
    }
}
