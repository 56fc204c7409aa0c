package org.cordboard.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that takes every mail, and hangs up after some of them.
final class BriefSmtpServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int mailsPerConnection;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();

    BriefSmtpServer(int mailsPerConnection) throws IOException {
        this.mailsPerConnection = mailsPerConnection;
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int mails() {
        return mails.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var peer = door.accept()) {
                connections.incrementAndGet();
                talk(peer);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void talk(Socket peer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(peer.getOutputStream(), true, StandardCharsets.US_ASCII);
        answer(out, "220 brief");
        int taken = 0;
        for (String line = in.readLine(); line != null && taken < mailsPerConnection; line = in.readLine()) {
            if (line.equals("DATA")) {
                answer(out, "354 go on");
                for (String words = in.readLine(); !".".equals(words); words = in.readLine()) {
                    if (words == null) {
                        return;
                    }
                }
                mails.incrementAndGet();
                taken++;
            }
            answer(out, "250 fine");
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
