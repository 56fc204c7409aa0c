package org.cordboard.server.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A TURN server as browsers are told of it (RFC 7065): `turn:turn.example.com:3478?transport=tcp`,
/// `turns:turn.example.com`.
///
/// @param host a name, or an address as URIs write it
/// @param port 1–65535
public record TurnAddress(Way way, String host, int port) {
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>turns?):(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?(\\?transport=(?<transport>udp|tcp))?",
            Pattern.CASE_INSENSITIVE);
    private static final int USUAL_PORT = 3478;
    private static final int USUAL_TLS_PORT = 5349;
    private static final int HIGHEST_PORT = 65_535;

    /// How browsers reach the server.
    public enum Way {
        UDP,
        TCP,
        TLS
    }

    /// @return empty when the text is no such address; TURN over DTLS, which browsers do not speak, is
    /// none
    public static Optional<TurnAddress> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean secure = form.group("scheme").toLowerCase(Locale.ROOT).equals("turns");
        String transport = Optional.ofNullable(form.group("transport"))
                .orElse(secure ? "tcp" : "udp")
                .toLowerCase(Locale.ROOT);
        if (secure && transport.equals("udp")) {
            return Optional.empty();
        }
        Way way = secure ? Way.TLS : transport.equals("tcp") ? Way.TCP : Way.UDP;
        int port = form.group("port") != null
                ? Integer.parseInt(form.group("port"))
                : secure ? USUAL_TLS_PORT : USUAL_PORT;
        return port < 1 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new TurnAddress(way, form.group("host"), port));
    }

    /// As RFC 7065 writes it, with everything said.
    @Override
    public String toString() {
        return switch (way) {
            case UDP -> "turn:" + host + ":" + port + "?transport=udp";
            case TCP -> "turn:" + host + ":" + port + "?transport=tcp";
            case TLS -> "turns:" + host + ":" + port + "?transport=tcp";
        };
    }
}
