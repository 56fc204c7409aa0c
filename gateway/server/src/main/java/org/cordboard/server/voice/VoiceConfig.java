package org.cordboard.server.voice;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.sms.twilio.TwilioConfig;

/// How callers of the numbers of an account at Twilio's come to us.
///
/// @param trunk by the name of which their calls are known
/// @param place where Twilio reaches our SIP, as behind the `@` of a SIP URI, such as
/// `calls.example.com:5061;transport=tls`; empty: at the address that we tell peers, over UDP
public record VoiceConfig(TwilioConfig account, String trunk, Optional<String> place) {
    /// As behind the `@` of a SIP URI.
    ///
    /// @param advertised the address that we tell peers
    public String place(InetAddress advertised, int port) {
        String host = advertised.getHostAddress();
        return place.orElseGet(() -> (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
