package org.cordboard.e2e.browser.marionette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Firefox's Marionette protocol, version 3, over TCP: packets of `length:JSON`, where a command is `[0, id,
/// name, parameters]` and its answer `[1, id, error, result]`. One command at a time. See "Protocol" in
/// Firefox's Marionette documentation.
final class MarionetteConnection implements Closeable {
    private static final int COMMAND = 0;
    private static final int PROTOCOL = 3;
    private static final int LONGEST_PACKET = 100_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final InputStream in;
    private int lastId;

    private MarionetteConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static MarionetteConnection open(int port) throws IOException {
        MarionetteConnection connection = new MarionetteConnection(new Socket(InetAddress.getLoopbackAddress(), port));
        JsonNode greeting = connection.read();
        if (greeting.path("marionetteProtocol").asInt() != PROTOCOL) {
            connection.close();
            throw new IOException(
                    "Marionette protocol " + PROTOCOL + " was expected, but Firefox greets with " + greeting);
        }
        return connection;
    }

    /// @return what the command brought; null when it brings nothing
    /// @throws MarionetteException when Firefox refuses the command
    synchronized JsonNode send(String name, Map<String, ?> parameters) throws IOException, MarionetteException {
        int id = ++lastId;
        byte[] packet = JSON.writeValueAsBytes(List.of(COMMAND, id, name, parameters));
        socket.getOutputStream().write((packet.length + ":").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(packet);
        JsonNode answer = read();
        if (answer.path(1).asInt() != id) {
            throw new IOException("The answer to command " + id + " was expected, not " + answer);
        }
        JsonNode error = answer.path(2);
        if (!error.isNull()) {
            throw new MarionetteException(
                    error.path("error").asText(), error.path("message").asText());
        }
        return answer.path(3);
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (int next = in.read(); next != ':'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Firefox closed the connection");
            }
            length = length * 10 + Character.digit(next, 10);
            if (length < 0 || length > LONGEST_PACKET) {
                throw new IOException("Not the beginning of a Marionette packet");
            }
        }
        byte[] packet = in.readNBytes(length);
        if (packet.length < length) {
            throw new EOFException("Firefox closed the connection");
        }
        return JSON.readTree(packet);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
