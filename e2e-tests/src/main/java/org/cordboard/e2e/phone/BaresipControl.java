package org.cordboard.e2e.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Baresip's remote control (its module `ctrl_tcp`): netstrings, `length:JSON,`, that carry commands, their
/// responses, and events in between. See https://cr.yp.to/proto/netstrings.txt. Commands are given by one
/// thread; events are collected by another.
final class BaresipControl implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_SECONDS = 10;

    private final Socket socket;
    private final SynchronousQueue<JsonNode> responses = new SynchronousQueue<>();
    private final List<BaresipEvent> events = new CopyOnWriteArrayList<>();

    private BaresipControl(Socket socket) {
        this.socket = socket;
    }

    static BaresipControl connect(int port) throws IOException {
        BaresipControl control = new BaresipControl(new Socket(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().name("baresip-events").start(control::readAll);
        return control;
    }

    /// @throws IllegalStateException when baresip refuses the command or does not answer
    void command(String command, String parameters) {
        try {
            byte[] message = JSON.writeValueAsBytes(Map.of("command", command, "params", parameters, "token", "1"));
            socket.getOutputStream()
                    .write((message.length + ":" + new String(message, StandardCharsets.UTF_8) + ",")
                            .getBytes(StandardCharsets.UTF_8));
            JsonNode response = responses.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (response == null || !response.path("ok").asBoolean()) {
                throw new IllegalStateException("baresip answers " + command + " with " + response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for baresip", e);
        }
    }

    /// All events so far, in their order.
    List<BaresipEvent> events() {
        return List.copyOf(events);
    }

    private void readAll() {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                JsonNode message = JSON.readTree(readNetstring(in));
                if (message.path("event").asBoolean()) {
                    events.add(new BaresipEvent(
                            message.path("type").asText(), message.path("param").asText()));
                } else {
                    responses.put(message);
                }
            }
        } catch (IOException e) {
            events.add(BaresipEvent.GONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] readNetstring(InputStream in) throws IOException {
        int length = 0;
        for (int next = in.read(); next != ':'; next = in.read()) {
            if (next < '0' || next > '9') {
                throw new EOFException("baresip closed its control connection");
            }
            length = length * 10 + next - '0';
        }
        byte[] text = in.readNBytes(length);
        in.skipNBytes(1);
        return text;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
