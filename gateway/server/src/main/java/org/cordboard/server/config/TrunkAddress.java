package org.cordboard.server.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.sip.Trunk;

/// A trunk as people write it: `sip:192.0.2.10`, `sip:carrier.example:5070;transport=tcp`.
final class TrunkAddress {
    private static final int USUAL_PORT = 5060;
    private static final Pattern FORM = Pattern.compile(
            "sip:(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?(;transport=(?<transport>udp|tcp))?",
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
                    + "': write sip:ADDRESS:PORT, with ;transport=tcp or ;transport=udp if need be");
        }
        int port = form.group("port") == null ? USUAL_PORT : Integer.parseInt(form.group("port"));
        if (port < 1 || port > 65_535) {
            throw new ConfigException(setting + " is '" + address + "': a port is 1 to 65535");
        }
        boolean tcp = "tcp".equalsIgnoreCase(form.group("transport"));
        try {
            return new Trunk(
                    new InetSocketAddress(InetAddress.getByName(form.group("host")), port),
                    tcp ? Trunk.Transport.TCP : Trunk.Transport.UDP);
        } catch (UnknownHostException unknown) {
            throw new ConfigException(setting + " is '" + address + "', and there is no address of "
                    + form.group("host") + ": check the name, or write the address itself");
        }
    }
}
