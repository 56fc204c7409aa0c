package org.cordboard.sip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// The wire between a [Telephone] and the edge: raw text over UDP, TCP or TLS on loopback.
sealed interface Line extends AutoCloseable {
    /// Long for a machine that is busy with other tests; nothing waits that long when all is well.
    int PATIENCE_MILLIS = 30_000;

    String transport();

    int localPort();

    void send(String text);

    /// @return null when nothing came in time
    String receive(int millis);

    @Override
    void close();

    static Line udp(int edgePort) {
        return udp(InetAddress.getLoopbackAddress(), edgePort);
    }

    /// @param own address of this side
    static Line udp(InetAddress own, int edgePort) {
        try {
            DatagramSocket socket = new DatagramSocket(0, own);
            socket.connect(InetAddress.getLoopbackAddress(), edgePort);
            return new Udp(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Line tcp(int edgePort) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), edgePort), PATIENCE_MILLIS);
            return new Tcp(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param context whom this side believes, and who it is
    static Line tls(int edgePort, SSLContext context) {
        try {
            return new Tcp(context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), edgePort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next connection that the edge opens.
    static Line accepted(ServerSocket listening) {
        try {
            listening.setSoTimeout(PATIENCE_MILLIS);
            return new Tcp(listening.accept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Udp(DatagramSocket socket) implements Line {
        @Override
        public String transport() {
            return "UDP";
        }

        @Override
        public int localPort() {
            return socket.getLocalPort();
        }

        @Override
        public void send(String text) {
            sendRaw(text.getBytes(StandardCharsets.UTF_8));
        }

        void sendRaw(byte[] bytes) {
            try {
                socket.send(new DatagramPacket(bytes, bytes.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String receive(int millis) {
            try {
                socket.setSoTimeout(millis);
                DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
                socket.receive(packet);
                return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    record Tcp(Socket socket) implements Line {
        @Override
        public String transport() {
            return socket instanceof SSLSocket ? "TLS" : "TCP";
        }

        @Override
        public int localPort() {
            return socket.getLocalPort();
        }

        @Override
        public void send(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String receive(int millis) {
            try {
                socket.setSoTimeout(millis);
                StringBuilder head = new StringBuilder();
                InputStream in = socket.getInputStream();
                while (!head.toString().endsWith("\r\n\r\n")) {
                    int next = in.read();
                    if (next < 0) {
                        return null;
                    }
                    head.append((char) next);
                }
                int length = Arrays.stream(head.toString().split("\r\n"))
                        .filter(line -> line.startsWith("Content-Length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .sum();
                return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Whether the edge has closed its side.
        boolean isClosedByPeer() {
            try {
                socket.setSoTimeout(PATIENCE_MILLIS);
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true;
            }
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
}
