package org.cordboard.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.Demand;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.digest.Nonces;
import org.cordboard.sip.digest.Proof;
import org.cordboard.sip.registrar.FailedAttempt;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.stack.AskLimit;
import org.cordboard.sip.stack.TrunkGate;

/// Finds out who telephones are (RFC 3261, 22; RFC 8760). Whoever gives a wrong user name, a wrong secret or comes from
/// an address that is not allowed hears the same, after the same time.
final class Doorkeeper {
    /// Counted from the moment at which the request came, so that nothing can be learned from how long we looked.
    private static final Duration REFUSED_AFTER = Duration.ofSeconds(1);

    private final Office office;
    private final TrunkGate gate;
    private final Failures failures;
    private final Nonces nonces;
    private final Demand demand;
    private final OldPhones oldPhones = new OldPhones();
    private final AskLimit asking = new AskLimit();

    Doorkeeper(Office office, TrunkGate gate, String realm, Failures failures) {
        this.office = office;
        this.gate = gate;
        this.failures = failures;
        nonces = new Nonces(Instant::now);
        demand = new Demand(realm, nonces);
    }

    String realm() {
        return demand.realm();
    }

    /// Whether somebody may call without being a telephone of ours.
    boolean mayCallUnknown(Exchange request) {
        return gate.isListed(request.source());
    }

    boolean saysWhoItIs(Exchange request) {
        return Proof.in(request.request(), demand.realm()).isPresent();
    }

    /// @return what the peer says to prove who it is; empty when it has been asked for that
    Optional<Proof> proof(Exchange request) {
        Optional<Proof> proof = Proof.in(request.request(), demand.realm());
        if (proof.filter(given -> nonces.isFresh(given.nonce(), request.source()))
                .isEmpty()) {
            ask(request, proof);
            return Optional.empty();
        }
        return proof;
    }

    private void ask(Exchange request, Optional<Proof> old) {
        if (request.transport().equals("udp") && !gate.isGood(request.source()) && !asking.allows(request.source())) {
            gate.rejections().unasked(request.peer());
            request.ignore();
            return;
        }
        Response response =
                office.wire().response(request.request(), Response.UNAUTHORIZED, "Unauthorized", Exchange.newTag());
        boolean onlyMd5 = old.map(Proof::isByMd5).orElseGet(() -> oldPhones.isOne(request));
        demand.addTo(response, request.source(), old.isPresent(), onlyMd5);
        request.send(response);
    }

    /// @param account which the proof names; empty: there is none
    /// @return false when the peer is being refused, or asked again
    boolean admits(Exchange request, Proof proof, Optional<PhoneAccount> account) {
        boolean right = proof.isOf(
                account.map(PhoneAccount::hashes).orElseGet(() -> DigestHashes.ofNobody(proof.username(), realm())));
        Optional<String> reason = account.isEmpty()
                ? Optional.of(unknown(request))
                : account.get().whyNot(request.source(), right);
        if (!isForThis(proof, request)) {
            reason = reason.or(() -> Optional.of("Its credentials are for " + proof.uri()
                    + " and not for what it asks: a proxy on the way may have changed the address"));
        }
        if (reason.isPresent()) {
            refuse(request, proof.username(), account, reason.get());
            return false;
        }
        if (!nonces.use(proof)) {
            ask(request, Optional.of(proof));
            return false;
        }
        return true;
    }

    private static String unknown(Exchange request) {
        return request.method().equals(Request.REGISTER)
                ? "There is no such user name: check the user name for signing on, which is not the extension"
                : "No telephone with this user name is registered: check the user name, and whether it registers";
    }

    /// Proxies may change port and parameters of the request URI, but not who and where it is for (RFC 7616, 3.4.6).
    private static boolean isForThis(Proof proof, Exchange request) {
        String asked = request.request().getRequestURI().toString();
        return proof.uri().equals(asked)
                || request.request().getRequestURI() instanceof SipURI uri
                        && address(proof.uri()).equalsIgnoreCase(address(uri.toString()));
    }

    private static String address(String uri) {
        return uri.replaceFirst("[;?].*", "").replaceFirst("(?<=[^:\\[]):\\d+$", "");
    }

    private void refuse(Exchange request, String username, Optional<PhoneAccount> account, String reason) {
        gate.guessed(request.source());
        FailedAttempt attempt = new FailedAttempt(Instant.now(), username, request.peer(), reason);
        account.map(PhoneAccount::extension)
                .ifPresentOrElse(extension -> failures.note(attempt, extension), () -> failures.note(attempt));
        office.clockwork()
                .after(
                        REFUSED_AFTER,
                        () -> request.answer(Response.FORBIDDEN, "User name or secret is wrong", Exchange.newTag()));
    }
}
