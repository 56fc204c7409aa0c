package org.cordboard.sip;

import java.util.Optional;
import javax.sip.header.FromHeader;
import javax.sip.message.Request;
import org.cordboard.sip.digest.Proof;
import org.cordboard.sip.registrar.PhoneAccount;

/// What serves telephones.
record PhoneSide(
        Office office,
        Doorkeeper door,
        Registrar registrar,
        PhoneLines lines,
        Subscriptions subscriptions,
        Failures failures) {
    /// Whether an INVITE is a telephone's, which must prove who it is. Whoever may call without being registered is one
    /// only if it says so, or comes the way that a telephone has registered on.
    boolean isOfPhone(Exchange invite) {
        return !door.mayCallUnknown(invite)
                || door.saysWhoItIs(invite)
                || lines.bindings()
                        .account(from(invite.request()), invite.source())
                        .isPresent()
                || lines.isAt(invite.flow());
    }

    private static String from(Request request) {
        return Party.user(
                ((FromHeader) request.getHeader(FromHeader.NAME)).getAddress().getURI());
    }

    /// The extension whose telephone sends it, which must be registered, though not from there: a telephone that
    /// registers over TCP may send this over UDP, from another address of its machine or of its router.
    ///
    /// @return empty when it is being refused, or asked who it is
    Optional<String> extension(Exchange request) {
        return account(request).map(PhoneAccount::extension);
    }

    private Optional<PhoneAccount> account(Exchange request) {
        Optional<Proof> proof = door.proof(request);
        Optional<PhoneAccount> account = proof.flatMap(given -> lines.bindings().account(given.username()));
        return proof.filter(given -> door.admits(request, given, account)).flatMap(_ -> account);
    }

    /// Called on the stack's threads.
    void onSubscribe(Exchange subscribe) {
        account(subscribe)
                .ifPresent(account -> office.clockwork().now(() -> subscriptions.onSubscribe(subscribe, account)));
    }

    void close() {
        subscriptions.close();
        lines.close();
    }
}
