package org.cordboard.server.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.voice.VoiceConfig;
import org.cordboard.server.voice.VoiceRoutes;

/// Whether Twilio can reach us with the calls of its numbers, as far as that can be told from here.
final class VoiceCheck {
    private final VoiceConfig voice;
    private final GatewaySettings settings;

    VoiceCheck(VoiceConfig voice, GatewaySettings settings) {
        this.voice = voice;
        this.settings = settings;
    }

    /// @param remedy what to change in the settings
    record Trouble(String what, String remedy) {}

    /// What Twilio is told, and is to be told.
    String words() {
        return "Twilio asks " + voice.account().publicBase().resolve(VoiceRoutes.ROOT)
                + " what to do with calls, is told to dial sip:NUMBER@" + place()
                + ", and brings them over the trunk " + voice.trunk();
    }

    private String place() {
        return voice.place(settings.sip().advertised(), settings.sip().port());
    }

    /// What keeps it from doing so; none is no promise.
    List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        URI base = voice.account().publicBase();
        if (isHereAlone(base.getHost())) {
            troubles.add(new Trouble(
                    "Twilio cannot ask what to do with calls: it does not reach " + base,
                    "Set http.publicUrl to the address by which the gateway is reached from outside"));
        }
        String place = place();
        if (isHereAlone(host(place))) {
            troubles.add(new Trouble(
                    "Twilio cannot call the gateway: it does not reach sip:" + place,
                    "Set voice.address, or sip.advertised, to the address by which our SIP is reached from outside"));
        }
        if (place.endsWith(";transport=tls") && settings.sip().tls().isEmpty()) {
            troubles.add(new Trouble(
                    "Twilio is told to call over TLS, and the gateway does not speak it",
                    "Set sip.tls, or take ;transport=tls from voice.address"));
        }
        if (settings.trunks().stream()
                .filter(trunk -> trunk.name().equals(voice.trunk()))
                .anyMatch(trunk -> trunk.alsoFrom().isEmpty())) {
            troubles.add(new Trouble(
                    "Twilio's calls come from several networks, and the trunk " + voice.trunk() + " has one address",
                    "List the networks for signalling that Twilio publishes under alsoFrom of this trunk"));
        }
        return troubles;
    }

    private static String host(String place) {
        return place.startsWith("[") ? place.substring(1, place.indexOf(']')) : place.split("[:;]", 2)[0];
    }

    /// Names without a dot, and addresses that nobody outside can reach.
    private static boolean isHereAlone(String host) {
        if (host == null) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || isUniqueLocal(address.getAddress());
        } catch (IllegalArgumentException name) {
            return !host.contains(".") || host.endsWith(".local") || host.endsWith(".localhost");
        }
    }

    /// RFC 4193, 3.1.
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }
}
