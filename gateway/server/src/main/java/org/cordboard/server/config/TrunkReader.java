package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.dialplan.Home;
import org.cordboard.sip.Dialling;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.tls.TlsPeer;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;

/// Puts the trunks together: those of `sip.trunks`, and the one of `sip.trunk` or `--trunk`, which is tried first.
final class TrunkReader {
    private static final Ranking FIRST = new Ranking(0, Ranking.USUAL.weight());

    private final Path folder;
    private final InetAddress bind;
    private final Optional<ServeFile.SipTls> tls;
    private final Home home;
    private final List<Trunk> trunks = new ArrayList<>();
    private final Set<InetAddress> mayCall = new LinkedHashSet<>();
    private final Set<InetAddress> ofTrunks = new LinkedHashSet<>();

    /// @param folder to which names of files are relative
    /// @param bind from where trunks are reached
    /// @param tls our certificate
    /// @param home where the company is
    TrunkReader(Path folder, InetAddress bind, Optional<ServeFile.SipTls> tls, Home home) {
        this.home = home;
        this.folder = folder;
        this.bind = bind;
        this.tls = tls;
    }

    /// Where calls go out.
    List<Trunk> trunks() {
        return List.copyOf(trunks);
    }

    /// Who may send calls; empty: everybody who reaches us, because that is this machine alone.
    Set<InetAddress> mayCall() {
        Set<InetAddress> all = new LinkedHashSet<>(mayCall);
        if (!all.isEmpty() || !bind.isLoopbackAddress()) {
            all.addAll(ofTrunks);
        }
        // Nobody but those that are found in DNS, and we ourselves: an empty list would mean everybody.
        if (all.isEmpty()
                && !bind.isLoopbackAddress()
                && trunks.stream().anyMatch(trunk -> trunk.domain().isPresent())) {
            all.add(bind);
        }
        return all;
    }

    /// @param written of `sip.trunks`
    void add(List<TrunkEntry> written) throws ConfigException {
        for (TrunkEntry entry : written) {
            if (entry.name() == null) {
                addCaller(entry);
            } else {
                addNamed(entry);
            }
        }
    }

    private void addCaller(TrunkEntry entry) throws ConfigException {
        if (!entry.equals(TrunkEntry.of(entry.address()))) {
            throw new ConfigException("sip.trunks has an entry with the address '" + entry.address()
                    + "' and without a name: give it a name, or write the address alone");
        }
        mayCall.add(Addresses.of("sip.trunks", entry.address()));
    }

    private void addNamed(TrunkEntry entry) throws ConfigException {
        String setting = "sip.trunks: " + entry.name();
        if (trunks.stream().anyMatch(other -> other.name().equals(entry.name()))) {
            throw new ConfigException(setting + " is there twice: give each trunk a name of its own");
        }
        Trunk place = TrunkAddress.parse(setting + ".address", entry.place());
        try {
            Optional<Account> account = account(setting, entry);
            reachable(setting + ".address", entry.address(), place);
            trunks.add(new Trunk(
                    entry.name(),
                    place.address(),
                    place.transport(),
                    account,
                    entry.service(),
                    new Trunk.Secrecy(peer(setting, entry, place), entry.srtp(place.transport())),
                    place.domain(),
                    entry.identity(),
                    entry.dialect(home),
                    entry.networks()));
        } catch (IllegalArgumentException unfit) {
            throw new ConfigException(setting + ": " + unfit.getMessage());
        }
        mayCall(place);
    }

    /// Whom we expect there over TLS.
    private Optional<TlsPeer> peer(String setting, TrunkEntry entry, Trunk place) throws ConfigException {
        if (place.transport() != Trunk.Transport.TLS) {
            if (entry.ca() != null || entry.serverName() != null) {
                throw new ConfigException(
                        setting + " has ca or serverName, and its address means no TLS: add ;transport=tls");
            }
            return Optional.empty();
        }
        ServeFile.SipTls ours = tls.orElseThrow(() -> new ConfigException(setting + ".address is '" + entry.address()
                + "', and there is no sip.tls: give our certificate and its key there"));
        String name = entry.serverName() == null ? place.address().getHostString() : entry.serverName();
        Path ca = entry.ca() == null ? ours.ca() : entry.ca();
        return Optional.of(new TlsPeer(
                name,
                PemContext.of(
                        "sip.tls",
                        folder.resolve(ours.certificate()),
                        folder.resolve(ours.privateKey()),
                        entry.ca() == null ? "sip.tls.ca" : setting + ".ca",
                        Optional.ofNullable(ca).map(folder::resolve))));
    }

    private Optional<Account> account(String setting, TrunkEntry entry) throws ConfigException {
        if (entry.username() == null) {
            return Optional.empty();
        }
        String secret = entry.secretFile() == null
                ? fromEnvironment(setting, entry.secretVariable())
                : SecretFile.read(setting, folder.resolve(entry.secretFile()));
        return Optional.of(new Account(entry.username(), secret, Optional.ofNullable(entry.realm())));
    }

    private static String fromEnvironment(String setting, String variable) throws ConfigException {
        String secret = System.getenv(variable);
        if (secret == null || secret.isBlank()) {
            throw new ConfigException(setting + ".secretVariable is '" + variable
                    + "', which is not set: start the gateway with the secret in that environment variable");
        }
        return secret.strip();
    }

    /// @param setting `sip.trunk` or `--trunk`
    void addFirst(String setting, String address) throws ConfigException {
        Trunk place = TrunkAddress.parse(setting, address);
        if (place.transport() == Trunk.Transport.TLS) {
            throw new ConfigException(setting + " is '" + address
                    + "': trunks over TLS stand under sip.trunks, with a name, beside our certificate in sip.tls");
        }
        reachable(setting, address, place);
        trunks.addFirst(new Trunk(
                place.name(),
                place.address(),
                place.transport(),
                Optional.empty(),
                new Trunk.Service(Optional.empty(), false, FIRST, Limits.NONE, Trunk.Service.PLAIN.heartbeat()),
                Trunk.Secrecy.usual(place.transport()),
                place.domain()));
        mayCall(place);
    }

    /// A domain's addresses join when they are found.
    private void mayCall(Trunk place) {
        if (!place.address().isUnresolved()) {
            ofTrunks.add(place.address().getAddress());
        }
    }

    private void reachable(String setting, String address, Trunk trunk) throws ConfigException {
        boolean elsewhere =
                trunk.address().isUnresolved() || !isHere(trunk.address().getAddress());
        if (bind.isLoopbackAddress() && elsewhere) {
            throw new ConfigException(setting + " is '" + address
                    + "', another machine, which cannot be reached from " + bind.getHostAddress()
                    + ": run serve and set sip.bind to an address that it can reach");
        }
    }

    private static boolean isHere(InetAddress address) throws ConfigException {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            throw new ConfigException("The addresses of this machine cannot be read: " + unknown.getMessage());
        }
    }

    /// @param number the company's
    void checkShown(String number) throws ConfigException {
        boolean dialsOut = trunks.stream().anyMatch(trunk -> !trunk.service().incomingOnly());
        if (dialsOut && !Dialling.isNumber(number)) {
            throw new ConfigException(
                    "number is '" + number + "', which cannot be shown to those who are called through"
                            + " a trunk: write digits, with a leading + or not");
        }
    }
}
