package org.cordboard.e2e.bench.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Any number of telephones behind one UDP port of this machine.
public final class SipPhones implements AutoCloseable {
    private static final int LONGEST = 65_535;
    private static final int RECEIVE_BUFFER = 4 << 20;

    private final DatagramSocket socket;
    private final InetSocketAddress gateway;
    private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /// @param sipPort the gateway's on this machine
    public SipPhones(int sipPort) throws SocketException {
        gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), sipPort);
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        Thread.ofPlatform().daemon().name("sip-phones").start(this::receive);
    }

    /// Calls and waits until the call is answered and acknowledged.
    ///
    /// @param number dialled
    /// @param sdp the offer
    public PhoneCall dial(String number, String sdp) throws CallFailedException {
        PhoneCall call = new PhoneCall(this, numbers.incrementAndGet(), number);
        calls.put(call.id(), call);
        try {
            call.connect(sdp);
            return call;
        } catch (CallFailedException failed) {
            forget(call);
            throw failed;
        }
    }

    void forget(PhoneCall call) {
        calls.remove(call.id());
    }

    String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    String gateway() {
        return "127.0.0.1:" + gateway.getPort();
    }

    void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, gateway));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST);
                socket.receive(packet);
                take(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Closed, or an ICMP message about a datagram that nobody took, which its call will miss by
                // itself.
            }
        }
    }

    private void take(String message) {
        PhoneCall call = calls.get(Lines.header(message, "Call-ID"));
        if (Answer.isIn(message)) {
            if (call != null) {
                call.onAnswer(Answer.of(message));
            }
        } else if (!message.startsWith("ACK ")) {
            send(agreed(message));
            if (call != null && message.startsWith("BYE ")) {
                call.onBye();
            }
        }
    }

    private static String agreed(String request) {
        return "SIP/2.0 200 OK\r\n" + Lines.all(request, "Via") + Lines.all(request, "From") + Lines.all(request, "To")
                + Lines.all(request, "Call-ID") + Lines.all(request, "CSeq") + "Content-Length: 0\r\n\r\n";
    }

    @Override
    public void close() {
        socket.close();
    }
}
