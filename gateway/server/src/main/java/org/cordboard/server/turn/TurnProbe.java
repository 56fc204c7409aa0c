package org.cordboard.server.turn;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Asks a TURN server for a relay as a browser would, and gives it back at once (RFC 8656, sections 7
/// and 8).
public final class TurnProbe {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int TRIES = 3;
    private static final byte[] UDP_RELAY = {17, 0, 0, 0};
    private static final byte[] AT_ONCE = {0, 0, 0, 0};
    private static final String PERSON = "doctor";

    private TurnProbe() {}

    /// What a server says.
    public sealed interface Answer {
        record Up() implements Answer {}

        /// @param reason in words
        record Refused(String reason, String remedy) implements Answer {}

        /// @param reason in words
        record Down(String reason) implements Answer {}
    }

    /// Takes up to some seconds.
    public static Answer ask(TurnConfig config, TurnAddress server, Clock clock) {
        TurnCredential credential =
                TurnCredential.of(config.secret(), PERSON, clock.instant().plus(TurnConfig.SHORTEST_TTL));
        InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
        if (address.isUnresolved()) {
            return new Answer.Down("there is no address of " + server.host());
        }
        try (Wire wire = open(server, address)) {
            return ask(wire, credential);
        } catch (SocketTimeoutException silent) {
            return new Answer.Down("it does not answer");
        } catch (UnknownHostException unknown) {
            return new Answer.Down("there is no address of " + server.host());
        } catch (PortUnreachableException closed) {
            return new Answer.Down("nothing listens at port " + server.port());
        } catch (IOException broken) {
            return new Answer.Down(String.valueOf(broken.getMessage()));
        }
    }

    private static Answer ask(Wire wire, TurnCredential credential) throws IOException {
        TurnMessage challenge = wire.ask(allocate());
        if (challenge.type() == TurnMessage.ALLOCATED) {
            return new Answer.Refused(
                    "it gives relays to anybody", "Let it ask for credentials: in coturn by use-auth-secret");
        }
        if (!challenge.wantsCredentials()) {
            return new Answer.Refused("it says " + challenge.error().orElse("nothing that we know"), "See its log");
        }
        TurnMessage answer = wire.ask(allocate().signed(credential, challenge));
        if (answer.type() != TurnMessage.ALLOCATED) {
            return new Answer.Refused(
                    "it refuses our credentials: " + answer.error().orElse("it does not say why"),
                    "turn.secretFile must hold what it has as static-auth-secret, and both clocks must be right");
        }
        wire.ask(TurnMessage.request(TurnMessage.REFRESH)
                .with(TurnMessage.LIFETIME, AT_ONCE)
                .signed(credential, challenge));
        return new Answer.Up();
    }

    private static TurnMessage allocate() {
        return TurnMessage.request(TurnMessage.ALLOCATE).with(TurnMessage.REQUESTED_TRANSPORT, UDP_RELAY);
    }

    private static Wire open(TurnAddress server, InetSocketAddress address) throws IOException {
        return switch (server.way()) {
            case UDP -> new Datagrams(address);
            case TCP -> new Stream(connected(new Socket(), address));
            case TLS -> new Stream(secured(connected(new Socket(), address), server));
        };
    }

    private static Socket connected(Socket socket, InetSocketAddress address) throws IOException {
        socket.connect(address, TIMEOUT_MILLIS * TRIES);
        socket.setSoTimeout(TIMEOUT_MILLIS * TRIES);
        return socket;
    }

    private static Socket secured(Socket plain, TurnAddress server) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /// One way to the server.
    private interface Wire extends AutoCloseable {
        TurnMessage ask(TurnMessage request) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record Datagrams(DatagramSocket socket) implements Wire {
        private static final int LARGEST = 2048;

        Datagrams(InetSocketAddress server) throws IOException {
            this(new DatagramSocket());
            socket.connect(server);
            socket.setSoTimeout(TIMEOUT_MILLIS);
        }

        @Override
        public TurnMessage ask(TurnMessage request) throws IOException {
            byte[] bytes = request.toBytes();
            for (int i = 0; i < TRIES; i++) {
                socket.send(new DatagramPacket(bytes, bytes.length));
                Optional<TurnMessage> response = receive(request);
                if (response.isPresent()) {
                    return response.get();
                }
            }
            throw new SocketTimeoutException();
        }

        private Optional<TurnMessage> receive(TurnMessage request) throws IOException {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                return TurnMessage.response(Arrays.copyOf(packet.getData(), packet.getLength()), request);
            } catch (SocketTimeoutException lost) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private record Stream(Socket socket) implements Wire {
        @Override
        public TurnMessage ask(TurnMessage request) throws IOException {
            socket.getOutputStream().write(request.toBytes());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] header = in.readNBytes(TurnMessage.HEADER);
            if (header.length < TurnMessage.HEADER) {
                throw new IOException("it has closed the connection");
            }
            int rest = TurnMessage.length(header) - TurnMessage.HEADER;
            byte[] whole = ByteBuffer.allocate(TurnMessage.HEADER + rest)
                    .put(header)
                    .put(in.readNBytes(rest))
                    .array();
            return TurnMessage.response(whole, request)
                    .orElseThrow(() -> new IOException("it answers with something that is not TURN"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
