package org.cordboard.e2e.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// A part of the private network that loses packets by chance, until closed.
public final class LossyNet implements AutoCloseable {
    /// Where telephones say and hear (`baresip.config`).
    private static final String TELEPHONES = "20000-29999";

    private final Nft rules;

    private LossyNet(Nft rules) {
        this.rules = rules;
    }

    /// What telephones send, sound and reports, on its way to the gateway.
    ///
    /// @param percent 1–99, @param folder for logs
    public static LossyNet fromTelephones(int percent, Path folder) {
        return losing("udp sport " + TELEPHONES, percent, folder);
    }

    /// What browsers and the gateway send each other.
    public static LossyNet ofBrowsers(int percent, Path folder) {
        return losing(
                "udp sport 32768-65535 udp dport 32768-65535 ip saddr " + PrivateNet.HERE + " ip daddr "
                        + PrivateNet.HERE,
                percent,
                folder);
    }

    /// No UDP between browsers and the gateway at all, as behind many firewalls. A relay's is not that of a
    /// browser ([TurnServer]), and telephones reach the gateway.
    ///
    /// @param sip the gateway's port
    public static LossyNet withoutUdpOfBrowsers(int sip, Path folder) {
        return new LossyNet(new Nft("lossy", folder)
                .rule("udp dport " + sip + " accept")
                .rule("udp sport " + sip + " accept")
                .rule("udp sport 32768-65535 udp dport 32768-65535 drop"));
    }

    /// No UDP from browser to browser. What goes to the gateway and comes from it by the ports that it has
    /// now passes.
    ///
    /// @param gateway the process
    public static LossyNet withoutWayBetweenBrowsers(long gateway, Path folder) {
        try {
            String ports = OpenPorts.udp(gateway).stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new LossyNet(new Nft("lossy", folder)
                    .rule("udp dport { " + ports + " } accept")
                    .rule("udp sport { " + ports + " } accept")
                    .rule("udp sport 32768-65535 udp dport 32768-65535 drop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LossyNet losing(String which, int percent, Path folder) {
        return new LossyNet(new Nft("lossy", folder).rule(which + " numgen random mod 100 < " + percent + " drop"));
    }

    @Override
    public void close() {
        rules.close();
    }
}
