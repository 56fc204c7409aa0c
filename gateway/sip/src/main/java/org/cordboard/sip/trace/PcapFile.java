package org.cordboard.sip.trace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.sip.SipTrace.Direction;

/// A trace as a capture file that Wireshark, tshark and sngrep open: the classic pcap form, version 2.4, with raw
/// IP packets. The packets are made anew around the kept messages, one for each: what is true of them is sender,
/// receiver, transport, time and message; IP identification, TCP numbers and ports that TCP chose are not those of
/// the wire. What went over TLS is readable: as text over TCP, at the port for TLS.
public final class PcapFile {
    public static final String MEDIA_TYPE = "application/vnd.tcpdump.pcap";

    private static final int MAGIC_MICROSECONDS = 0xA1B2C3D4;
    private static final int LINKTYPE_RAW = 101;
    private static final int MOST_BYTES = 65_535;

    private final InetSocketAddress gateway;
    private final InetSocketAddress gatewayForTls;
    private final Map<String, Integer> tcpNumbers = new HashMap<>();

    /// @param gateway our side, as it is told to peers
    /// @param tlsPort its port for TLS; 0 when there is none
    public PcapFile(InetSocketAddress gateway, int tlsPort) {
        this.gateway = gateway;
        gatewayForTls = new InetSocketAddress(gateway.getAddress(), tlsPort);
    }

    /// @param messages in the order of the wire
    public byte[] of(List<SipMessage> messages) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writeHeader(out);
            for (SipMessage message : messages) {
                writePacket(out, message.at(), packet(message));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeHeader(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC_MICROSECONDS);
        out.writeShort(2);
        out.writeShort(4);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(MOST_BYTES);
        out.writeInt(LINKTYPE_RAW);
    }

    private static void writePacket(DataOutputStream out, Instant at, byte[] packet) throws IOException {
        out.writeInt((int) at.getEpochSecond());
        out.writeInt(at.getNano() / 1_000);
        out.writeInt(packet.length);
        out.writeInt(packet.length);
        out.write(packet);
    }

    private byte[] packet(SipMessage message) {
        InetSocketAddress peer = PeerAddress.parse(message.peer());
        boolean sent = message.direction() == Direction.SENT;
        boolean encrypted = message.transport().equalsIgnoreCase("TLS");
        InetSocketAddress ours = encrypted ? gatewayForTls : gateway;
        InetSocketAddress from = sent ? ours : peer;
        InetSocketAddress to = sent ? peer : ours;
        byte[] payload = message.text().getBytes(StandardCharsets.UTF_8);
        if (!encrypted && !message.transport().equalsIgnoreCase("TCP")) {
            return IpPacket.udp(from, to, payload);
        }
        return tcp(message, sent, from, to, payload);
    }

    private byte[] tcp(SipMessage message, boolean sent, InetSocketAddress from, InetSocketAddress to, byte[] payload) {
        int number = tcpNumbers.merge(message.direction() + message.peer(), payload.length, Integer::sum);
        String otherWay = (sent ? Direction.RECEIVED : Direction.SENT) + message.peer();
        return IpPacket.tcp(
                from, to, new IpPacket.Numbers(number - payload.length, tcpNumbers.getOrDefault(otherWay, 0)), payload);
    }
}
