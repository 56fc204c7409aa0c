package org.cordboard.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.sms.provider.TextRates;
import org.cordboard.sms.twilio.TwilioConfig;

/// Reads which account at Twilio is ours.
final class TextingReader {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private TextingReader() {}

    /// @param publicUrl by which we are reached from outside
    /// @param folder of the gateway's file
    static TwilioConfig read(ServeFile.Texting texting, Optional<String> publicUrl, Path folder)
            throws ConfigException {
        String base = publicUrl.orElseThrow(() -> new ConfigException(
                "texting needs http.publicUrl: Twilio signs what it sends with the address by which it reaches us"));
        try {
            return new TwilioConfig(
                    texting.account(),
                    SecretFile.read("texting", folder.resolve(texting.secretFile())),
                    Optional.empty(),
                    new URI(base),
                    Optional.ofNullable(texting.server()),
                    TIMEOUT,
                    new TextRates(texting.segmentsPerSecond()));
        } catch (IllegalArgumentException unusable) {
            throw new ConfigException("texting." + unusable.getMessage());
        } catch (URISyntaxException noAddress) {
            throw new ConfigException("http.publicUrl is '" + base + "': write it like https://calls.example.com");
        }
    }
}
