package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.tls.TlsConfig;

/// A trunk as people write it: `sip:192.0.2.10`, `sip:carrier.example:5070;transport=tcp`,
/// `sips:carrier.example` for TLS.
final class TrunkAddress {
    private static final int USUAL_PORT = 5060;
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>sips?):(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?(;transport=(?<transport>udp|tcp|tls))?",
            Pattern.CASE_INSENSITIVE);

    private TrunkAddress() {}

    /// Looks up a name.
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
        int usual = transport == Trunk.Transport.TLS ? TlsConfig.USUAL_PORT : USUAL_PORT;
        int port = form.group("port") == null ? usual : Integer.parseInt(form.group("port"));
        if (port < 1 || port > 65_535) {
            throw new ConfigException(setting + " is '" + address + "': a port is 1 to 65535");
        }
        try {
            return new Trunk(new InetSocketAddress(InetAddress.getByName(form.group("host")), port), transport);
        } catch (UnknownHostException unknown) {
            throw new ConfigException(setting + " is '" + address + "', and there is no address of "
                    + form.group("host") + ": check the name, or write the address itself");
        }
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
