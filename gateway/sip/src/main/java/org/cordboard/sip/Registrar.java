package org.cordboard.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.header.AllowEventsHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.ToHeader;
import javax.sip.message.Response;
import org.cordboard.sip.digest.Proof;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.FailedAttempt;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneBook;
import org.cordboard.sip.registrar.RegisterOutcome;
import org.cordboard.sip.registrar.RegisterOutcome.Accepted;
import org.cordboard.sip.registrar.RegisterOutcome.Refused;
import org.cordboard.sip.registrar.RegisterOutcome.TooBrief;
import org.cordboard.sip.registrar.RegisterRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers REGISTER (RFC 3261, 10.3).
final class Registrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

    private final Office office;
    private final Doorkeeper door;
    private final PhoneBook book;
    private final PhoneLines lines;
    private final Subscriptions subscriptions;
    private final Failures failures;

    Registrar(
            Office office,
            Doorkeeper door,
            PhoneBook book,
            PhoneLines lines,
            Subscriptions subscriptions,
            Failures failures) {
        this.office = office;
        this.door = door;
        this.book = book;
        this.lines = lines;
        this.subscriptions = subscriptions;
        this.failures = failures;
    }

    /// Called on the stack's threads.
    void onRegister(Exchange register) {
        door.proof(register).ifPresent(proof -> office.clockwork().now(() -> handle(register, proof)));
    }

    private void handle(Exchange register, Proof proof) {
        try {
            Optional<PhoneAccount> account = book.account(proof.username());
            if (door.admits(register, proof, account)) {
                register(register, account.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not handle REGISTER from {}", register.peer(), e);
            register.answer(Response.SERVER_INTERNAL_ERROR, "Server Internal Error", Exchange.newTag());
        }
    }

    private void register(Exchange register, PhoneAccount account) {
        String user = Party.user(((ToHeader) register.request().getHeader(ToHeader.NAME))
                .getAddress()
                .getURI());
        if (!user.equals(account.username()) && !user.equals(account.extension())) {
            refuse(register, account, 403, "This account registers " + account.extension() + " and no other");
            return;
        }
        RegisterRequest request;
        try {
            request = RegisterReader.read(register, account);
        } catch (IllegalArgumentException e) {
            refuse(register, account, Response.BAD_REQUEST, e.getMessage());
            return;
        }
        RegisterOutcome outcome = lines.register(request, register.flow());
        switch (outcome) {
            case Accepted accepted -> accept(register, account, accepted);
            case Refused refused -> refuse(register, account, refused.status(), refused.words());
            case TooBrief brief -> {
                String words = "Interval Too Brief";
                note(register, account, words + ": it asks for less than " + brief.shortest() + " s");
                register.refuse(
                        new Refusal(
                                Response.INTERVAL_TOO_BRIEF, words, "Min-Expires", String.valueOf(brief.shortest())),
                        Exchange.newTag());
            }
        }
    }

    private void refuse(Exchange register, PhoneAccount account, int status, String words) {
        note(register, account, words);
        register.answer(status, words, Exchange.newTag());
    }

    private void note(Exchange register, PhoneAccount account, String words) {
        failures.note(
                new FailedAttempt(Instant.now(), account.username(), register.peer(), words), account.extension());
    }

    private void accept(Exchange register, PhoneAccount account, Accepted accepted) {
        failures.forget(account.extension());
        Wire wire = office.wire();
        Response ok = wire.response(register.request(), Response.OK, "OK", Exchange.newTag());
        addContacts(ok, accepted.contacts());
        if (Options.supports(register.request(), Options.PATH)) {
            for (ListIterator<?> i = register.request().getHeaders("Path"); i.hasNext(); ) {
                ok.addHeader((Header) i.next());
            }
        }
        if (RegisterReader.isOutbound(register.request())) {
            wire.addHeader(ok, "Require", Options.OUTBOUND);
        }
        wire.addHeader(ok, AllowEventsHeader.NAME, Subscriptions.PACKAGES);
        register.send(ok);
        lines.watch(accepted);
        if (accepted.isNew()) {
            subscriptions.tellUnasked(lines.of(accepted.kept()));
        }
    }

    private void addContacts(Response ok, Collection<Contact> contacts) {
        Instant now = Instant.now();
        for (Contact contact : contacts) {
            ContactHeader header = office.wire().contact(contact.uri());
            long seconds = Math.ceilDiv(Duration.between(now, contact.until()).toMillis(), 1000);
            addExpires(header, (int) Math.max(1, seconds));
            ok.addHeader(header);
        }
    }

    private static void addExpires(ContactHeader header, int seconds) {
        try {
            header.setExpires(seconds);
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
