package org.cordboard.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.digest.Credentials;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.CallGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A trunk that is in use: how we stand with it, and how many calls it carries.
final class TrunkLine {
    private static final Logger LOG = LoggerFactory.getLogger(TrunkLine.class);
    private static final String HANDLE = "trunk-";
    private static final String RETRY_SECONDS = "5";

    private final Office office;
    private final Trunk trunk;
    private final CallGate gate;
    private final Registration registration;
    private final CallGate arrivals;
    private final LongAdder refused = new LongAdder();
    private final Heartbeat heartbeat;
    private final Whereabouts whereabouts;
    private volatile long restsUntil;
    private volatile boolean rests;

    /// @param found told where the trunk is, when that is looked up
    TrunkLine(Office office, Trunk trunk, Consumer<Set<InetAddress>> found) {
        this.office = office;
        this.trunk = trunk;
        gate = new CallGate(trunk.service().limits());
        arrivals = new CallGate(trunk.service().admission().limits());
        registration = new Registration(office, this);
        heartbeat = new Heartbeat(office, this);
        whereabouts = new Whereabouts(office.clockwork(), trunk, found);
    }

    Trunk trunk() {
        return trunk;
    }

    /// Its servers, in the order in which they are to be tried; none as long as it was not found in DNS.
    List<Trunk> targets() {
        return whereabouts.targets();
    }

    /// The server that is tried first.
    ///
    /// @return the trunk itself as long as nobody knows
    Trunk target() {
        return targets().stream().findFirst().orElse(trunk);
    }

    /// A server has failed: others are tried first from now on.
    void failed(Trunk target) {
        whereabouts.failed(target);
    }

    boolean isAt(InetAddress address) {
        return whereabouts.isAt(address);
    }

    /// Whether its calls may come from there too.
    boolean comesFrom(InetAddress address) {
        return trunk.alsoFrom().stream().anyMatch(network -> network.contains(address));
    }

    CallGate gate() {
        return gate;
    }

    /// It brings a call.
    ///
    /// @return how that is refused; empty when it is let in, and then [#left()] follows once
    Optional<Refusal> admit() {
        Optional<String> full = arrivals.enter(System.nanoTime());
        full.ifPresent(reason -> {
            refused.increment();
            LOG.debug("A call over the trunk {} is refused: it {}", trunk, reason);
        });
        return full.map(_ -> trunk.service().admission().refusal() == Admission.BUSY
                ? new Refusal(Admission.BUSY, "Busy Here")
                : new Refusal(Admission.UNAVAILABLE, "Too Many Calls", "Retry-After", RETRY_SECONDS));
    }

    /// A call that was let in has ended.
    void left() {
        arrivals.leave();
    }

    Optional<Credentials> credentials() {
        return trunk.account().map(account -> office.keyring().of(trunk.toString(), account));
    }

    /// At the registrar, apart from those for calls: what it is told would be passed on to whoever is called.
    Optional<Credentials> registrarCredentials() {
        return trunk.account().map(account -> office.keyring().of("registrar of " + trunk, account));
    }

    /// Blocks for as long as DNS takes.
    void start(Locator locator) {
        whereabouts.begin(locator);
        if (trunk.service().registers()) {
            registration.begin();
        }
        if (trunk.service().heartbeat().isPositive()) {
            heartbeat.begin();
        }
    }

    void stop() {
        whereabouts.end();
        registration.end();
        heartbeat.end();
    }

    /// Why it has no servers; empty while it has.
    Optional<String> lost() {
        return whereabouts.lost();
    }

    Optional<String> outOfService() {
        return lost().or(heartbeat::silence).or(this::rest);
    }

    /// It wants no calls for a while.
    void restFor(Duration rest) {
        restsUntil = System.nanoTime() + rest.toNanos();
        rests = true;
    }

    private Optional<String> rest() {
        long left = restsUntil - System.nanoTime();
        rests = rests && left > 0;
        return rests
                ? Optional.of("wants no calls for " + (TimeUnit.NANOSECONDS.toSeconds(left) + 1)
                        + " s more (503 with Retry-After)")
                : Optional.empty();
    }

    TrunkReport report() {
        return new TrunkReport(
                trunk, registration.state(), gate.calls(), arrivals.calls(), refused.sum(), outOfService());
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

    /// Who is called, as we write it.
    ///
    /// @param read the INVITE as the trunk's rules turn it
    String dialled(Request invite, Request read) {
        String called = isNamedBy(invite) ? behindRegistration(read) : Party.user(read.getRequestURI());
        String account = trunk.account().map(Account::user).orElse("");
        return isNamedBy(invite) && called.equals(account)
                ? trunk.service().number().orElse(account)
                : trunk.dialect().numbers().read(called);
    }

    private static String behindRegistration(Request invite) {
        return PCalledParty.user(invite)
                .orElseGet(() -> Party.user(((ToHeader) invite.getHeader(ToHeader.NAME))
                        .getAddress()
                        .getURI()));
    }
}
