package org.cordboard.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.cordboard.sip.tls.TlsPeers;

/// JAIN-SIP's stack with guarded doors. It parses, carries and runs transactions (RFC 3261, 17 and 18); dialogs
/// are ours, because its own dialogs refuse the second branch of a forked INVITE and end a BYE before we have
/// kept the call.
public final class EdgeStack extends SipStackImpl {
    /// Room for a burst of calls, as far as the system allows.
    private static final String UDP_BUFFER_BYTES = "1048576";

    private static final int SECONDS_TO_BEGIN = 10;

    private final CountDownLatch receiving = new CountDownLatch(1);

    /// One thread for what came over TCP, so that messages of a connection keep their order. The stack's own
    /// executor is shared by all stacks of the process and dies with the first of them.
    private ScheduledExecutorService received;

    /// @param peers for TLS; without them there is none
    public EdgeStack(String name, TrunkGate gate, Marking marking, MessageTap tap, Optional<TlsPeers> peers)
            throws PeerUnavailableException {
        super(properties(name));
        setMessageParserFactory(stack -> new CarefulParser(gate.rejections()));
        setMessageProcessorFactory(new GuardedProcessorFactory(gate, marking, peers));
        serverLogger = new TapLogger(tap);
        networkLayer = new GatedNetworkLayer(gate, marking, receiving);
        setRouter(new HopHintRouter(this));
    }

    /// Listens on UDP and TCP. The stack cannot be stopped before its UDP thread has begun to receive, so this
    /// waits for it.
    ///
    /// @throws InvalidArgumentException when the port cannot be had
    public SipProvider listen(String address, int port) throws SipException, InvalidArgumentException {
        ListeningPoint udp = createListeningPoint(address, port, ListeningPoint.UDP);
        try {
            if (!receiving.await(SECONDS_TO_BEGIN, TimeUnit.SECONDS)) {
                throw new SipException("UDP port " + port + " is bound, but the stack did not begin to receive within "
                        + SECONDS_TO_BEGIN + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SipException("interrupted while the SIP port was opened", e);
        }
        SipProvider provider = createSipProvider(udp);
        provider.addListeningPoint(createListeningPoint(address, port, ListeningPoint.TCP));
        return provider;
    }

    /// Listens on TLS too.
    ///
    /// @throws InvalidArgumentException when the port cannot be had
    public void listenForTls(SipProvider provider, String address, int port)
            throws SipException, InvalidArgumentException {
        provider.addListeningPoint(createListeningPoint(address, port, ListeningPoint.TLS));
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", name);
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        properties.setProperty("gov.nist.javax.sip.AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        properties.setProperty(
                "gov.nist.javax.sip.MESSAGE_PROCESSOR_FACTORY", "gov.nist.javax.sip.stack.NioMessageProcessorFactory");
        properties.setProperty("gov.nist.javax.sip.NIO_BLOCKING_MODE", "NONBLOCKING");
        properties.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "true");
        properties.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
        properties.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "65536");
        properties.setProperty("gov.nist.javax.sip.RECEIVE_UDP_BUFFER_SIZE", UDP_BUFFER_BYTES);
        properties.setProperty("gov.nist.javax.sip.SEND_UDP_BUFFER_SIZE", UDP_BUFFER_BYTES);
        // Else the stack would allow it to the whole process.
        properties.setProperty("gov.nist.javax.sip.SSL_RENEGOTIATION_ENABLED", "false");
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", Slf4jStackLogger.class.getName());
        return properties;
    }

    @Override
    public synchronized ScheduledExecutorService getSelfRoutingThreadpoolExecutor() {
        if (received == null) {
            received = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sip-tcp-received").daemon().factory());
        }
        return received;
    }

    @Override
    public synchronized void stop() {
        super.stop();
        if (received != null) {
            received.shutdown();
        }
    }
}
