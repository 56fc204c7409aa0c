package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.dns.Domain;
import org.cordboard.sip.tls.TlsConfig;

/// A trunk as people write it: `sip:192.0.2.10`, `sip:carrier.example:5070;transport=tcp`,
/// `sips:carrier.example` for TLS.
final class TrunkAddress {
    private static final int USUAL_PORT = 5060;
    private static final int NO_PORT = 0;

    /// Names without a dot stand in the hosts file.
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*");

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>sips?):(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?(;transport=(?<transport>udp|tcp|tls))?",
            Pattern.CASE_INSENSITIVE);

    private TrunkAddress() {}

    /// Names with a dot are left to be looked up in DNS when the trunk is used.
    ///
    /// @param setting where the address was written, for errors
    /// @throws ConfigException naming the setting and the remedy
    static Trunk parse(String setting, String address) throws ConfigException {
        Matcher form = FORM.matcher(address.strip());
        if (!form.matches()) {
            throw new ConfigException(setting + " is '" + address
                    + "': write sip:ADDRESS:PORT, with ;transport=tcp, ;transport=tls or ;transport=udp if need be");
        }
        Trunk.Transport transport = transport(setting, address, form);
        int named = form.group("port") == null ? NO_PORT : Integer.parseInt(form.group("port"));
        if (form.group("port") != null && (named < 1 || named > 65_535)) {
            throw new ConfigException(setting + " is '" + address + "': a port is 1 to 65535");
        }
        String host = form.group("host");
        if (DOMAIN.matcher(host).matches()) {
            return found(new Domain(host, named, asked(form)), transport);
        }
        int usual = transport == Trunk.Transport.TLS ? TlsConfig.USUAL_PORT : USUAL_PORT;
        try {
            return new Trunk(
                    new InetSocketAddress(InetAddress.getByName(host), named == NO_PORT ? usual : named), transport);
        } catch (UnknownHostException unknown) {
            throw new ConfigException(setting + " is '" + address + "', and there is no address of " + host
                    + ": check the name, or write the address itself");
        }
    }

    private static Trunk found(Domain domain, Trunk.Transport transport) {
        return new Trunk(
                domain.toString(),
                InetSocketAddress.createUnresolved(domain.name(), domain.port()),
                transport,
                Optional.empty(),
                Trunk.Service.PLAIN,
                Trunk.Secrecy.usual(transport),
                Optional.of(domain));
    }

    /// @return empty where DNS may say
    private static Optional<String> asked(Matcher form) {
        return form.group("scheme").equalsIgnoreCase("sips")
                ? Optional.of("tls")
                : Optional.ofNullable(form.group("transport")).map(named -> named.toLowerCase(Locale.ROOT));
    }

    private static Trunk.Transport transport(String setting, String address, Matcher form) throws ConfigException {
        boolean secure = form.group("scheme").equalsIgnoreCase("sips");
        String named = form.group("transport");
        if (named == null) {
            return secure ? Trunk.Transport.TLS : Trunk.Transport.UDP;
        }
        Trunk.Transport transport = Trunk.Transport.valueOf(named.toUpperCase(Locale.ROOT));
        if (secure && transport != Trunk.Transport.TLS) {
            throw new ConfigException(setting + " is '" + address + "': sips: means TLS, so leave the transport out");
        }
        return transport;
    }
}
