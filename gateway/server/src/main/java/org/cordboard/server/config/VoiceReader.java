package org.cordboard.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.server.voice.VoiceConfig;
import org.cordboard.sip.Trunk;
import org.cordboard.sms.twilio.TwilioConfig;

/// Reads how callers of numbers at Twilio's come to us.
final class VoiceReader {
    private static final Pattern ADDRESS = Pattern.compile(
            "sip:((?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?(?:;transport=(?:udp|tcp|tls))?)");
    private static final int LAST_PORT = 65_535;

    private VoiceReader() {}

    /// @param account at Twilio
    static VoiceConfig read(ServeFile.Voice voice, Optional<TwilioConfig> account, List<Trunk> trunks)
            throws ConfigException {
        TwilioConfig ours = account.orElseThrow(() -> new ConfigException(
                "voice needs texting.account and texting.secretFile: the account at Twilio that has the numbers"));
        if (trunks.stream().noneMatch(trunk -> trunk.name().equals(voice.trunk()))) {
            throw new ConfigException("voice.trunk is '" + voice.trunk()
                    + "', which is no name under sip.trunks: put a trunk there with the networks that Twilio's calls"
                    + " come from under alsoFrom");
        }
        return new VoiceConfig(
                ours, voice.trunk(), voice.address() == null ? Optional.empty() : Optional.of(place(voice.address())));
    }

    private static String place(String address) throws ConfigException {
        Matcher form = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (!form.matches() || form.group(2) != null && !isPort(Integer.parseInt(form.group(2)))) {
            throw new ConfigException("voice.address is '" + address
                    + "': write where Twilio reaches our SIP, such as sip:203.0.113.10:5060 or"
                    + " sip:calls.example.com:5061;transport=tls");
        }
        return form.group(1);
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= LAST_PORT;
    }
}
