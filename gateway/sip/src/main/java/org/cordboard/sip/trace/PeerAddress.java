package org.cordboard.sip.trace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a peer as a trace writes it.
final class PeerAddress {
    /// Nothing but literal addresses, so that nothing is ever looked up.
    private static final Pattern FORM = Pattern.compile("\\[?([0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+)]?:(\\d{1,5})");

    private static final InetSocketAddress UNKNOWN = new InetSocketAddress(0);

    private PeerAddress() {}

    /// `0.0.0.0:0` for what is no address and port.
    static InetSocketAddress parse(String peer) {
        Matcher form = FORM.matcher(peer);
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
            return UNKNOWN;
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(form.group(1)), Integer.parseInt(form.group(2)));
        } catch (UnknownHostException noAddress) {
            return UNKNOWN;
        }
    }
}
