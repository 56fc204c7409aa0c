package org.cordboard.sip;

import java.util.Optional;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.digest.Credentials;
import org.cordboard.sip.trunk.CallGate;

/// A trunk that is in use: how we stand with it, and how many calls it carries.
final class TrunkLine {
    private static final String HANDLE = "trunk-";

    private final Office office;
    private final Trunk trunk;
    private final CallGate gate;
    private final Registration registration;
    private final Heartbeat heartbeat;

    TrunkLine(Office office, Trunk trunk) {
        this.office = office;
        this.trunk = trunk;
        gate = new CallGate(trunk.service().limits());
        registration = new Registration(office, this);
        heartbeat = new Heartbeat(office, this);
    }

    Trunk trunk() {
        return trunk;
    }

    CallGate gate() {
        return gate;
    }

    Optional<Credentials> credentials() {
        return trunk.account().map(account -> office.keyring().of(trunk.toString(), account));
    }

    /// At the registrar, apart from those for calls: what it is told would be passed on to whoever is called.
    Optional<Credentials> registrarCredentials() {
        return trunk.account().map(account -> office.keyring().of("registrar of " + trunk, account));
    }

    void start() {
        if (trunk.service().registers()) {
            registration.begin();
        }
        if (trunk.service().heartbeat().isPositive()) {
            heartbeat.begin();
        }
    }

    void stop() {
        registration.end();
        heartbeat.end();
    }

    Optional<String> outOfService() {
        return heartbeat.silence();
    }

    TrunkReport report() {
        return new TrunkReport(trunk, registration.state(), gate.calls(), outOfService());
    }

    /// Our user part at this trunk's registrar, by which we know what it sends.
    String handle() {
        return HANDLE + trunk.name();
    }

    /// Whether a request goes to what we have registered.
    boolean isNamedBy(Request request) {
        return trunk.service().registers()
                && Party.user(request.getRequestURI()).equals(handle());
    }

    /// Who is called.
    String dialled(Request invite) {
        if (!isNamedBy(invite)) {
            return Party.user(invite.getRequestURI());
        }
        String called = PCalledParty.user(invite)
                .orElseGet(() -> Party.user(((ToHeader) invite.getHeader(ToHeader.NAME))
                        .getAddress()
                        .getURI()));
        String account = trunk.account().map(Account::user).orElse("");
        return called.equals(account) ? trunk.service().number().orElse(account) : called;
    }
}
