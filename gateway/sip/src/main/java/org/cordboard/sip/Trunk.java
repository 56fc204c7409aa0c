package org.cordboard.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;

/// A carrier, or a switch of one's own, that takes calls from us.
///
/// @param name by which people know it
/// @param address resolved; its name, if it was given one, stands in request URIs
/// @param transport of what is not too long for UDP
/// @param account when it asks who we are; empty: it knows us by our address
/// @param service what we ask of it
public record Trunk(
        String name, InetSocketAddress address, Transport transport, Optional<Account> account, Service service) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public enum Transport {
        UDP,
        TCP;

        /// As in a SIP URI.
        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param number that was called when the trunk names only our account; empty: the account's user
    /// @param registers whether we keep the trunk told where we are
    /// @param heartbeat how often we ask whether the trunk is there; zero: never
    public record Service(
            Optional<String> number, boolean registers, Ranking ranking, Limits limits, Duration heartbeat) {
        public static final Service PLAIN =
                new Service(Optional.empty(), false, Ranking.USUAL, Limits.NONE, Duration.ZERO);
    }

    public Trunk {
        if (address.isUnresolved() || address.getPort() == 0) {
            throw new IllegalArgumentException("a trunk needs an address and a port, not " + address);
        }
        if (service.registers() && account.isEmpty()) {
            throw new IllegalArgumentException("register needs username and secret");
        }
    }

    /// Knows us by our address, and is known by its own.
    public Trunk(InetSocketAddress address, Transport transport) {
        this(place(address, transport), address, transport, Optional.empty(), Service.PLAIN);
    }

    /// Whether a trunk can be called so: lower-case letters, digits and `-`, 32 at most.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static String place(InetSocketAddress address, Transport transport) {
        return transport.parameter() + ' ' + address.getHostString() + ':' + address.getPort();
    }

    /// Where it is, such as `udp 192.0.2.10:5060`.
    public String place() {
        return place(address, transport);
    }

    /// Such as `carrier (udp 192.0.2.10:5060)`, for the time line.
    @Override
    public String toString() {
        return name.equals(place()) ? name : name + " (" + place() + ')';
    }
}
