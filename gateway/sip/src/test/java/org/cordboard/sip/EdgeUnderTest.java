package org.cordboard.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.tls.TlsConfig;

/// One edge for all tests of a class, because closing one takes a second. Each test brings its own listener;
/// what still happens to a call of an earlier test goes to the listener of that test.
final class EdgeUnderTest implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Map<IncomingCall, SipListener> owners = new ConcurrentHashMap<>();
    private final SipEdge edge;
    private volatile SipListener current;

    EdgeUnderTest(SipTimers timers, InetAddress... trunks) {
        this(timers, Optional.empty(), Set.of(trunks));
    }

    EdgeUnderTest(SipTimers timers, Optional<PhoneService> phones, Set<InetAddress> trunks) {
        this(
                timers,
                new SipConfig(HERE, HERE, 0, trunks, SipConfig.USUAL_DSCP, Optional.empty(), phones, Optional.empty()));
    }

    /// @param dns who is asked where trunks are
    EdgeUnderTest(SipTimers timers, InetSocketAddress dns) {
        this(
                timers,
                new SipConfig(
                        HERE,
                        HERE,
                        0,
                        Set.of(),
                        SipConfig.USUAL_DSCP,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(dns)));
    }

    EdgeUnderTest(TlsConfig tls) {
        this(
                SipTimers.STANDARD,
                new SipConfig(
                        HERE,
                        HERE,
                        0,
                        Set.of(),
                        SipConfig.USUAL_DSCP,
                        Optional.of(tls),
                        Optional.empty(),
                        Optional.empty()));
    }

    private EdgeUnderTest(SipTimers timers, SipConfig config) {
        try {
            edge = SipEdge.start(config, new ByTest(), SipTrace.NONE, timers);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    EdgeUnderTest() {
        this(SipTimers.STANDARD);
    }

    void serves(SipListener listener) {
        current = listener;
    }

    OutgoingCall dial(Dialling dialling, DialListener listener) {
        return edge.dial(dialling, listener);
    }

    Phones phones() {
        return edge.phones();
    }

    Trunks trunks() {
        return edge.trunks();
    }

    int port() {
        return edge.port();
    }

    int tlsPort() {
        return edge.tlsPort();
    }

    long bans() {
        return edge.bans();
    }

    SipEdge.Dropped dropped() {
        return edge.dropped();
    }

    @Override
    public void close() {
        edge.close();
    }

    private final class ByTest implements SipListener {
        @Override
        public void onCall(IncomingCall call) {
            owners.put(call, current);
            current.onCall(call);
        }

        @Override
        public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {
            owners.get(call).onCallEnded(call, ended, confirm);
        }

        @Override
        public void onDigit(IncomingCall call, char key) {
            owners.get(call).onDigit(call, key);
        }

        @Override
        public void onTransfer(IncomingCall call, Transfer transfer) {
            owners.get(call).onTransfer(call, transfer);
        }

        @Override
        public String onOfferWanted(IncomingCall call, String last) {
            return owners.get(call).onOfferWanted(call, last);
        }

        @Override
        public void onReanswered(IncomingCall call, String answer) {
            owners.get(call).onReanswered(call, answer);
        }

        @Override
        public String onReoffer(IncomingCall call, String offer) throws OfferNotAcceptableException {
            return owners.get(call).onReoffer(call, offer);
        }
    }
}
