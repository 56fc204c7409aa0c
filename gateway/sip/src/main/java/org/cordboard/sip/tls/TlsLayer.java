package org.cordboard.sip.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/// TLS 1.2 or 1.3 of one connection, apart from its socket: messages go in and records come out, and the other way
/// round. Any thread; nothing waits for the network.
public final class TlsLayer {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /// Takes records in the order in which they are to be sent.
    @FunctionalInterface
    public interface Output {
        void write(byte[] records) throws IOException;
    }

    private final SSLEngine engine;
    private final String peer;
    private final Output output;

    /// In the clear, for when the handshake is done.
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();

    private ByteBuffer received = ByteBuffer.allocate(0);
    private boolean over;

    private TlsLayer(SSLEngine engine, String peer, Output output) {
        this.engine = engine;
        this.peer = peer;
        this.output = output;
    }

    static TlsLayer client(SSLContext context, String name, int port, Output output) throws SSLException {
        SSLEngine engine = context.createSSLEngine(name, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = parameters(engine);
        // Carriers' certificates are made as for the web, with names in subjectAltName and a wildcard or not.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (isDomain(name)) {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        }
        engine.setSSLParameters(parameters);
        engine.beginHandshake();
        return new TlsLayer(engine, name, output);
    }

    static TlsLayer server(SSLContext context, boolean clientCertificate, Output output) throws SSLException {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = parameters(engine);
        parameters.setNeedClientAuth(clientCertificate);
        engine.setSSLParameters(parameters);
        engine.beginHandshake();
        return new TlsLayer(engine, "", output);
    }

    private static SSLParameters parameters(SSLEngine engine) {
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        return parameters;
    }

    private static boolean isDomain(String name) {
        return name.contains(".") && !name.contains(":") && !name.matches("[0-9.]+");
    }

    /// Sends a message as soon as the handshake is done, which the first one begins.
    public synchronized void send(byte[] message) throws IOException {
        waiting.add(ByteBuffer.wrap(message));
        advance(new ByteArrayOutputStream(0));
    }

    /// @param records as they came
    /// @return what was in them, in the clear; perhaps nothing
    /// @throws TlsFaultException when the connection is of no use; its alert is still to be sent
    public synchronized byte[] receive(byte[] records) throws IOException {
        append(records);
        ByteArrayOutputStream clear = new ByteArrayOutputStream(records.length);
        advance(clear);
        return clear.toByteArray();
    }

    /// Whether the peer has said that nothing more will come.
    public synchronized boolean isOver() {
        return over;
    }

    private void append(byte[] records) {
        if (received.capacity() - received.position() < records.length) {
            ByteBuffer larger = ByteBuffer.allocate(received.position() + records.length);
            larger.put(received.flip());
            received = larger;
        }
        received.put(records);
    }

    private void advance(ByteArrayOutputStream clear) throws IOException {
        try {
            while (step(clear)) {
                continue;
            }
        } catch (SSLException fault) {
            throw new TlsFaultException(TlsFaults.words(fault, peer), alert(), fault);
        }
    }

    /// @return false when nothing more can be done now
    private boolean step(ByteArrayOutputStream clear) throws IOException {
        return switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> {
                engine.getDelegatedTask().run();
                yield true;
            }
            case NEED_WRAP -> wrap(NOTHING);
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap(clear);
            case FINISHED, NOT_HANDSHAKING -> waiting.isEmpty() ? unwrap(clear) : wrapMessage();
        };
    }

    private boolean wrapMessage() throws IOException {
        boolean more = wrap(waiting.getFirst());
        if (!waiting.getFirst().hasRemaining()) {
            waiting.removeFirst();
        }
        return more;
    }

    private boolean wrap(ByteBuffer message) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(message, record);
        output.write(taken(record));
        return result.getStatus() == Status.OK;
    }

    private boolean unwrap(ByteArrayOutputStream clear) throws SSLException {
        ByteBuffer opened = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        received.flip();
        try {
            SSLEngineResult result = engine.unwrap(received, opened);
            clear.writeBytes(taken(opened));
            over |= result.getStatus() == Status.CLOSED;
            return result.getStatus() == Status.OK
                    && (result.bytesConsumed() > 0 || engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP_AGAIN);
        } finally {
            received.compact();
        }
    }

    private static byte[] taken(ByteBuffer written) {
        written.flip();
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        return bytes;
    }

    /// What the engine wants to tell the peer about its fault.
    private byte[] alert() {
        ByteBuffer alert = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        try {
            if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                engine.wrap(NOTHING, alert);
            }
        } catch (SSLException untold) {
            return new byte[0];
        }
        return taken(alert);
    }
}
