package org.cordboard.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneAccount;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.registrar.PhoneState;
import org.cordboard.sip.subscription.Lamp;
import org.cordboard.sip.subscription.MessageCounts;
import org.cordboard.sip.subscription.StatusBoard;

/// An edge that serves telephones: `ada-…` and `ben-…` of the extensions 201 and 202, and `far-…` of 203, which may
/// come from 192.0.2.0/24 alone. Strangers on this machine may do nothing else but register.
final class PhonesUnderTest implements AutoCloseable, StatusBoard {
    static final String ADA = "ada-7f3k";
    static final String BEN = "ben-02mx";
    static final String FAR = "far-9a1z";

    private static final Map<String, String> EXTENSIONS = Map.of(ADA, "201", BEN, "202", FAR, "203");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.1");

    /// What the listener heard, such as `201 Registered 1`.
    final BlockingQueue<String> news = new LinkedBlockingQueue<>();

    final Map<String, MessageCounts> messages = new ConcurrentHashMap<>(Map.of("201", new MessageCounts(2, 8)));
    final Map<String, Lamp> lamps = new ConcurrentHashMap<>(Map.of("201", Lamp.IDLE, "202", Lamp.IDLE));
    final Switchboard switchboard = new Switchboard();
    final EdgeUnderTest edge;

    PhonesUnderTest(Duration keepAlive, ContactStore store) {
        this(PhoneService.Expiry.USUAL, keepAlive, store);
    }

    PhonesUnderTest(PhoneService.Expiry expiry, Duration keepAlive, ContactStore store) {
        PhoneService service = new PhoneService(Softphone.REALM, expiry, 3, keepAlive);
        SipTimers timers = SipTimers.STANDARD.withTrunks(Duration.ofMillis(500), Duration.ofSeconds(5));
        edge = new EdgeUnderTest(timers, Optional.of(service), Set.of(ELSEWHERE));
        edge.serves(switchboard);
        edge.phones()
                .serve(
                        PhonesUnderTest::account,
                        store,
                        this,
                        (extension, state) -> news.add(
                                switch (state) {
                                    case PhoneState.Registered there -> extension + " Registered " + there.contacts();
                                    case PhoneState.Gone gone -> extension + " Gone: " + gone.reason();
                                }));
    }

    PhonesUnderTest() {
        this(Duration.ZERO, ContactStore.NONE);
    }

    static String secret(String username) {
        return "secret-of-" + username;
    }

    private static Optional<PhoneAccount> account(String username) {
        List<Network> allowed = username.equals(FAR) ? List.of(Network.of("192.0.2.0/24")) : List.of();
        return Optional.ofNullable(EXTENSIONS.get(username))
                .map(extension -> new PhoneAccount(
                        username, extension, DigestHashes.of(username, Softphone.REALM, secret(username)), allowed));
    }

    @Override
    public Optional<MessageCounts> messages(String extension) {
        return Optional.ofNullable(messages.get(extension));
    }

    @Override
    public Optional<Lamp> lamp(String extension) {
        return Optional.ofNullable(lamps.get(extension));
    }

    Phones phones() {
        return edge.phones();
    }

    int port() {
        return edge.port();
    }

    /// Waits until the listener has heard this.
    void awaitNews(String expected) {
        while (!Switchboard.next(news).equals(expected)) {
            continue;
        }
    }

    @Override
    public void close() {
        edge.close();
    }
}
