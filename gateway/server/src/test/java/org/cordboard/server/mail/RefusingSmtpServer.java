package org.cordboard.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/// A mail server that greets politely and refuses every recipient.
final class RefusingSmtpServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String refusal;

    RefusingSmtpServer(String refusal) throws IOException {
        this.refusal = refusal;
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        try (var peer = door.accept();
                var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(peer.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 refusing\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print((line.startsWith("RCPT") ? refusal : "250 fine") + "\r\n");
                out.flush();
            }
        } catch (IOException closed) {
            return;
        }
    }
}
