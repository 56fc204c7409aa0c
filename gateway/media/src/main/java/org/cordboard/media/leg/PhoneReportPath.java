package org.cordboard.media.leg;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// The way of a telephone's RTCP where it has a port of its own. As for sound, the first valid packet from an IP
/// address of its [PhonePlace] may name the port, once. Worker thread.
final class PhoneReportPath {
    private final Wire wire;
    private PhonePlace place;
    private InetSocketAddress peer;
    private boolean latched;

    PhoneReportPath(Wire wire, PhonePlace place) {
        this.wire = wire;
        moved(place);
    }

    /// The phone was negotiated with anew.
    void moved(PhonePlace newPlace) {
        place = newPlace;
        latched = false;
        peer = newPlace.reports().map(newPlace::first).orElse(null);
    }

    /// Its sound comes from there. So will its RTCP, unless it said that it is elsewhere.
    void heardAt(InetAddress address) {
        if (!latched && peer != null && place.reportsWhereItSpeaks()) {
            peer = new InetSocketAddress(address, peer.getPort());
        }
    }

    boolean isPeer(InetSocketAddress from) {
        return latched ? from.equals(peer) : place.mayReportFrom(from.getAddress());
    }

    /// A valid packet came from there.
    void seen(InetSocketAddress from) {
        if (!latched) {
            latched = true;
            peer = from;
        }
    }

    void send(Packet packet) {
        if (peer != null && !peer.getAddress().isAnyLocalAddress()) {
            wire.send(packet, peer);
        }
    }
}
