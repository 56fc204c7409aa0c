package org.cordboard.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.dns.Domain;
import org.cordboard.sip.dns.Target;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.tls.TlsPeer;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;

/// A carrier, or a switch of one's own, that takes calls from us.
///
/// @param name by which people know it
/// @param address its name, if it was given one, stands in request URIs; resolved, but for one that is still to be
/// found
/// @param callerId how it is told who calls, and what it says of that is worth
/// @param domain to be found in DNS; empty: it is at its address
/// @param transport of what is not too long for UDP
/// @param account when it asks who we are; empty: it knows us by our address
/// @param service what we ask of it
/// @param secrecy how what is said is kept from others
/// @param dialect what it writes otherwise than we do
/// @param alsoFrom further networks that its calls and answers come from
public record Trunk(
        String name,
        InetSocketAddress address,
        Transport transport,
        Optional<Account> account,
        Service service,
        Secrecy secrecy,
        Optional<Domain> domain,
        CallerId callerId,
        Dialect dialect,
        Set<Network> alsoFrom) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public enum Transport {
        UDP,
        TCP,
        TLS;

        /// @param parameter as in a SIP URI
        static Transport of(String parameter) {
            return valueOf(parameter.toUpperCase(Locale.ROOT));
        }

        /// As in a SIP URI.
        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether sound is encrypted (RFC 3711) with keys that stand in SIP messages (RFC 4568).
    public enum Srtp {
        OFF,
        /// Where the other side does so too.
        PREFERRED,
        /// Or there is no call.
        REQUIRED
    }

    /// @param peer whom we expect over TLS; empty: whoever the trunk's address names
    public record Secrecy(Optional<TlsPeer> peer, Srtp srtp) {
        /// Keys are worth something where others cannot read the messages.
        public static Secrecy usual(Transport transport) {
            return new Secrecy(Optional.empty(), usualSrtp(transport));
        }

        public static Srtp usualSrtp(Transport transport) {
            return transport == Transport.TLS ? Srtp.PREFERRED : Srtp.OFF;
        }
    }

    /// @param number that was called when the trunk names only our account; empty: the account's user
    /// @param registers whether we keep the trunk told where we are
    /// @param heartbeat how often we ask whether the trunk is there; zero: never
    /// @param tie whether another system of one's own is there, which takes only calls that are meant for it and
    /// knows our extensions
    /// @param admission how many calls it may bring
    /// @param incomingOnly whether no call of ours goes out over it
    public record Service(
            Optional<String> number,
            boolean registers,
            Ranking ranking,
            Limits limits,
            Duration heartbeat,
            boolean tie,
            Admission admission,
            boolean incomingOnly) {
        public static final Service PLAIN =
                new Service(Optional.empty(), false, Ranking.USUAL, Limits.NONE, Duration.ZERO);

        /// Of a carrier that may bring as many calls as it has.
        public Service(Optional<String> number, boolean registers, Ranking ranking, Limits limits, Duration heartbeat) {
            this(number, registers, ranking, limits, heartbeat, false, Admission.UNLIMITED);
        }

        /// Of somebody who takes calls of ours, too.
        public Service(
                Optional<String> number,
                boolean registers,
                Ranking ranking,
                Limits limits,
                Duration heartbeat,
                boolean tie,
                Admission admission) {
            this(number, registers, ranking, limits, heartbeat, tie, admission, false);
        }
    }

    public Trunk {
        alsoFrom = Set.copyOf(alsoFrom);
        if (domain.isEmpty() && (address.isUnresolved() || address.getPort() == 0)) {
            throw new IllegalArgumentException("a trunk needs an address and a port, not " + address);
        }
        if (service.registers() && account.isEmpty()) {
            throw new IllegalArgumentException("register needs username and secret");
        }
    }

    public Trunk(
            String name,
            InetSocketAddress address,
            Transport transport,
            Optional<Account> account,
            Service service,
            Secrecy secrecy,
            Optional<Domain> domain,
            CallerId callerId) {
        this(name, address, transport, account, service, secrecy, domain, callerId, Dialect.OURS, Set.of());
    }

    public Trunk(
            String name,
            InetSocketAddress address,
            Transport transport,
            Optional<Account> account,
            Service service,
            Secrecy secrecy,
            Optional<Domain> domain) {
        this(name, address, transport, account, service, secrecy, domain, CallerId.USUAL);
    }

    public Trunk(
            String name, InetSocketAddress address, Transport transport, Optional<Account> account, Service service) {
        this(name, address, transport, account, service, Secrecy.usual(transport), Optional.empty(), CallerId.USUAL);
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

    /// The trunk at one of its servers.
    Trunk at(Target target) {
        return new Trunk(
                name,
                target.address(),
                Transport.of(target.transport()),
                account,
                service,
                secrecy,
                domain,
                callerId,
                dialect,
                alsoFrom);
    }

    /// The port as URIs name it: what DNS says does not stand there.
    OptionalInt namedPort() {
        int port = domain.map(Domain::port).orElse(address.getPort());
        return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /// Where it is, such as `udp 192.0.2.10:5060`; its domain, as long as nobody knows.
    public String place() {
        if (address.isUnresolved()) {
            return domain.orElseThrow().toString();
        }
        return domain.isEmpty()
                ? place(address, transport)
                : place(new InetSocketAddress(address.getAddress().getHostAddress(), address.getPort()), transport);
    }

    /// Such as `carrier (udp 192.0.2.10:5060)`, for the time line.
    @Override
    public String toString() {
        return name.equals(place()) ? name : name + " (" + place() + ')';
    }
}
