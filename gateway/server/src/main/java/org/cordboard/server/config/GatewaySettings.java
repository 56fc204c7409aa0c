package org.cordboard.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.MediaConfig;
import org.cordboard.server.http.HttpConfig;
import org.cordboard.server.mail.SmtpConfig;
import org.cordboard.server.phone.Secrecy;
import org.cordboard.server.store.StoreConfig;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.server.trace.TraceRules;
import org.cordboard.server.turn.TurnConfig;
import org.cordboard.server.voice.VoiceConfig;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.Trunk;
import org.cordboard.sms.twilio.TwilioConfig;

/// All that a running gateway is told.
///
/// @param company as its file says; what is kept counts once there is something
/// @param data the folder for all that is kept; made when missing
/// @param ofTelephones whether the sound of telephones is encrypted
/// @param trunks where calls come in and, but for those that are for that alone, go out
/// @param turn relays for browsers to which UDP is closed
/// @param texting by which texts go out and come in; without it there are none
/// @param textMail where answers by mail are read; without it texts are answered in the console alone
/// @param voice how callers of numbers at Twilio's come without a trunk of theirs; without it they do not
/// @param smtp where mail goes out; without it messages stay in the console
public record GatewaySettings(
        CompanyDocument company,
        Path data,
        HttpConfig http,
        SipConfig sip,
        Secrecy ofTelephones,
        List<Trunk> trunks,
        MediaConfig media,
        StoreConfig store,
        Optional<SmtpConfig> smtp,
        TraceRules trace,
        Optional<TurnConfig> turn,
        Optional<TwilioConfig> texting,
        Optional<TextMailConfig> textMail,
        Optional<VoiceConfig> voice) {
    /// Whether calls go out to outside numbers.
    public boolean dialsOut() {
        return trunks.stream().anyMatch(trunk -> !trunk.service().incomingOnly());
    }

    /// @param network by which texts go out and come in
    public GatewaySettings textingBy(TwilioConfig network) {
        return new GatewaySettings(
                company,
                data,
                http,
                sip,
                ofTelephones,
                trunks,
                media,
                store,
                smtp,
                trace,
                turn,
                Optional.of(network),
                textMail,
                voice);
    }

    /// @param out where mail goes out
    /// @param in where answers to texts are read
    public GatewaySettings mailingBy(SmtpConfig out, TextMailConfig in) {
        return new GatewaySettings(
                company,
                data,
                http,
                sip,
                ofTelephones,
                trunks,
                media,
                store,
                Optional.of(out),
                trace,
                turn,
                texting,
                Optional.of(in),
                voice);
    }
}
