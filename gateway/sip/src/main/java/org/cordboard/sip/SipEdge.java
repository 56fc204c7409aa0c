package org.cordboard.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Optional;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.cordboard.sip.digest.Keyring;
import org.cordboard.sip.dns.Locator;
import org.cordboard.sip.stack.Bans;
import org.cordboard.sip.stack.EdgeStack;
import org.cordboard.sip.stack.KnownAddresses;
import org.cordboard.sip.stack.Marking;
import org.cordboard.sip.stack.MessageTap;
import org.cordboard.sip.stack.PhoneGate;
import org.cordboard.sip.stack.Rejections;
import org.cordboard.sip.stack.TrunkGate;
import org.cordboard.sip.tls.TlsPeers;

/// The gateway's door to the telephone network, over UDP, TCP and TLS.
public final class SipEdge implements AutoCloseable {
    private static final int TRIES_FOR_A_FREE_PORT = 20;

    private final EdgeStack stack;
    private final TrunkGate gate;
    private final Office office;
    private final Wire.Place place;
    private final Trunks trunks;
    private final Phones phones;

    private SipEdge(EdgeStack stack, TrunkGate gate, Office office, Phones phones, Wire.Place place, Locator locator) {
        this.stack = stack;
        this.gate = gate;
        this.office = office;
        this.phones = phones;
        this.place = place;
        trunks = new Trunks(office, locator, gate);
    }

    /// @throws IOException when the port cannot be had; the message names it and says what to do
    public static SipEdge start(SipConfig config, SipListener listener) throws IOException {
        return start(config, listener, SipTrace.NONE);
    }

    /// As [#start(SipConfig, SipListener)], with somebody who sees all messages.
    public static SipEdge start(SipConfig config, SipListener listener, SipTrace trace) throws IOException {
        return start(config, listener, trace, SipTimers.STANDARD);
    }

    static SipEdge start(SipConfig config, SipListener listener, SipTrace trace, SipTimers timers) throws IOException {
        for (int tries = 1; ; tries++) {
            int port = config.port() == 0 ? freePort(config.bind()) : config.port();
            try {
                return open(config, port, listener, trace, timers);
            } catch (SipException | InvalidArgumentException | TooManyListenersException e) {
                if (config.port() != 0 || tries == TRIES_FOR_A_FREE_PORT) {
                    throw new IOException(
                            "SIP port " + port + " on " + config.bind().getHostAddress()
                                    + " cannot be had for both UDP and TCP: stop the program that holds it, or choose another port",
                            e);
                }
            }
        }
    }

    private static SipEdge open(SipConfig config, int port, SipListener listener, SipTrace trace, SipTimers timers)
            throws IOException, SipException, InvalidArgumentException, TooManyListenersException {
        Rejections rejections = new Rejections();
        Clockwork clockwork = new Clockwork();
        Bans bans = Bans.ofStrangers();
        Optional<PhoneGate> phones = config.phones().map(_ -> new PhoneGate(new KnownAddresses(), Bans.ofGuessers()));
        TrunkGate gate = new TrunkGate(
                config.trunks(),
                config.bind().isLoopbackAddress(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                phones,
                rejections,
                bans);
        Optional<TlsPeers> peers = config.tls().map(TlsPeers::new);
        EdgeStack stack =
                new EdgeStack("cordboard-" + UUID.randomUUID(), gate, new Marking(config.dscp()), tap(trace), peers);
        try {
            SipProvider provider = stack.listen(config.bind().getHostAddress(), port);
            Wire.Place place = new Wire.Place(host(config.advertised()), port, listenForTls(config, stack, provider));
            Wire wire = new Wire(provider, place, peers, config.phones().isPresent());
            Office office = new Office(
                    wire,
                    clockwork,
                    timers,
                    new Calls(clockwork, timers),
                    new Keyring(),
                    new TrunkBook(),
                    new AtomicReference<>(),
                    listener);
            provider.addSipListener(new Requests(office));
            return new SipEdge(stack, gate, office, new Phones(office, gate, config.phones()), place, locator(config));
        } catch (IOException | SipException | InvalidArgumentException | TooManyListenersException e) {
            clockwork.close();
            stack.stop();
            throw e;
        }
    }

    private static Locator locator(SipConfig config) {
        return new Locator(config.dns(), config.tls().isPresent(), config.bind() instanceof Inet6Address);
    }

    /// @return the port; 0 when there is no TLS
    private static int listenForTls(SipConfig config, EdgeStack stack, SipProvider provider) throws IOException {
        if (config.tls().isEmpty()) {
            return 0;
        }
        int wanted = config.tls().get().port();
        int port = wanted == 0 ? freePort(config.bind()) : wanted;
        try {
            stack.listenForTls(provider, config.bind().getHostAddress(), port);
            return port;
        } catch (SipException | InvalidArgumentException e) {
            throw new IOException(
                    "TCP port " + port + " on " + config.bind().getHostAddress()
                            + " cannot be had for SIP over TLS: stop the program that holds it, or choose another sip.tls.port",
                    e);
        }
    }

    private static MessageTap tap(SipTrace trace) {
        return (callId, sent, peer, text, millis) -> trace.onMessage(
                callId,
                sent ? SipTrace.Direction.SENT : SipTrace.Direction.RECEIVED,
                peer,
                text,
                Instant.ofEpochMilli(millis));
    }

    private static String host(InetAddress address) {
        return address instanceof Inet6Address ? '[' + address.getHostAddress() + ']' : address.getHostAddress();
    }

    private static int freePort(InetAddress bind) throws IOException {
        for (int i = 0; i < TRIES_FOR_A_FREE_PORT; i++) {
            try (DatagramSocket udp = new DatagramSocket(0, bind);
                    ServerSocket tcp = new ServerSocket(udp.getLocalPort(), 1, bind)) {
                return tcp.getLocalPort();
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException(
                "no port on " + bind.getHostAddress() + " is free for both UDP and TCP: name one in the configuration");
    }

    /// The port in use, also when 0 was asked for.
    public int port() {
        return place.port();
    }

    /// The port for TLS in use, also when 0 was asked for; 0 when there is none.
    public int tlsPort() {
        return place.tlsPort();
    }

    /// Begins to call somebody, and returns at once.
    ///
    /// @param listener hears what becomes of it; perhaps before this returns
    public OutgoingCall dial(Dialling dialling, DialListener listener) {
        OutboundCall call =
                new OutboundCall(office, Outgoing.over(dialling, office.timers().giveUp()), listener);
        call.dial();
        return call;
    }

    /// The trunks that calls leave through; none before [Trunks#use].
    public Trunks trunks() {
        return trunks;
    }

    /// The telephones that register with us; none before [Phones#serve].
    public Phones phones() {
        return phones;
    }

    /// How much was thrown away unread, for the metrics.
    public Dropped dropped() {
        return new Dropped(
                gate.rejections().fromStrangers(),
                gate.rejections().thatWereUnreadable(),
                gate.rejections().thatWereNotAsked(),
                sum(Bans::droppedWhileBanned));
    }

    /// @param fromStrangers datagrams and connections from addresses that are no trunk and no telephone
    /// @param unreadable datagrams that are no SIP, and connections closed because they carried none
    /// @param unasked requests over UDP whose senders, whom nobody knows, were not asked who they are, because
    /// too many had been within that second
    /// @param fromBanned as `fromStrangers`, while their address was banned
    public record Dropped(long fromStrangers, long unreadable, long unasked, long fromBanned) {}

    /// How often strangers, and those who came with wrong credentials, were banned since the start.
    public long bans() {
        return sum(Bans::count);
    }

    /// How many addresses are banned now.
    public long bannedNow() {
        return sum(Bans::bannedNow);
    }

    private long sum(ToLongFunction<Bans> figure) {
        return figure.applyAsLong(gate.bans())
                + gate.phones()
                        .map(PhoneGate::guessers)
                        .map(figure::applyAsLong)
                        .orElse(0L);
    }

    /// Stops listening. Calls are not ended by this: hang them up first.
    @Override
    public void close() {
        trunks.close();
        phones.close();
        office.clockwork().close();
        stack.stop();
    }
}
