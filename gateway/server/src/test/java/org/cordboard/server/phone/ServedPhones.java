package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.registrar.PhoneState;
import org.cordboard.sip.subscription.StatusBoard;
import org.cordboard.sip.tls.TlsConfig;

/// An edge with sound that serves the telephone of one account, which is extension 201.
final class ServedPhones implements AutoCloseable {
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    static final Duration LONG = Duration.ofSeconds(30);
    static final String REALM = "desk.test";
    static final String USERNAME = "ada-7f3k";
    static final String SECRET = "opensesame";

    private final Switchboard calls = new Switchboard();
    private final BlockingQueue<PhoneState> states = new LinkedBlockingQueue<>();
    private final MediaEngine media;
    private final SipEdge edge;

    ServedPhones(Optional<TlsConfig> tls) throws IOException {
        media = MediaEngine.start(new MediaConfig(HERE, HERE, 0, 0, LONG, LONG, LONG));
        edge = SipEdge.start(
                new SipConfig(
                        HERE,
                        HERE,
                        0,
                        Set.of(InetAddress.ofLiteral("192.0.2.1")),
                        SipConfig.USUAL_DSCP,
                        tls,
                        Optional.of(new PhoneService(REALM)),
                        Optional.empty()),
                calls);
        edge.phones()
                .serve(ServedPhones::account, ContactStore.NONE, StatusBoard.NONE, (_, state) -> states.add(state));
    }

    private static Optional<PhoneAccount> account(String username) {
        return Optional.of(username)
                .filter(USERNAME::equals)
                .map(name -> new PhoneAccount(name, "201", DigestHashes.of(name, REALM, SECRET), List.of()));
    }

    MediaEngine media() {
        return media;
    }

    SipEdge edge() {
        return edge;
    }

    void awaitRegistered() throws InterruptedException {
        assertThat(states.poll(60, TimeUnit.SECONDS)).isInstanceOf(PhoneState.Registered.class);
    }

    /// So that the next test's telephone is the only one.
    void forget() throws InterruptedException {
        edge.phones().forget(USERNAME);
        PhoneState state = states.poll(60, TimeUnit.SECONDS);
        while (state instanceof PhoneState.Registered) {
            state = states.poll(60, TimeUnit.SECONDS);
        }
        assertThat(state).isInstanceOf(PhoneState.Gone.class);
    }

    IncomingCall nextCall() throws InterruptedException {
        return calls.next();
    }

    /// Whether the caller has hung up.
    boolean isOver(IncomingCall call) {
        return calls.isOver(call);
    }

    private static Optional<CallId> name(Replaced replaced) {
        return replaced instanceof Replaced.Made(var call)
                ? Optional.of(new CallId("the call for " + call.dialled()))
                : Optional.empty();
    }

    DialledSide ring(Secrecy secrecy, DialDiary ear) {
        TelephoneRinger ringer = new TelephoneRinger(
                media,
                edge.phones(),
                _ -> Optional.of("201"),
                ServedPhones::name,
                (_, _) -> () -> {},
                new TraceNotes(InstantSource.system()),
                secrecy);
        return ringer.ring(new AgentId("ada"), new Caller("202", "Ben", Caller.Origin.PHONE), LONG, ear);
    }

    @Override
    public void close() {
        edge.close();
        media.close();
    }
}
