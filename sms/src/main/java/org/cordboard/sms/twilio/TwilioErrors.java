package org.cordboard.sms.twilio;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What Twilio's numbers for errors mean, and what to do about it; for people.
public final class TwilioErrors {
    private static final Properties WORDS = read();

    private TwilioErrors() {}

    /// @param code such as 30003
    /// @return a sentence or two that name the code
    public static String words(int code) {
        String known = WORDS.getProperty(Integer.toString(code));
        return known == null ? "Twilio gave the error %d.".formatted(code) : "%s (Twilio %d)".formatted(known, code);
    }

    private static Properties read() {
        try (Reader file = new InputStreamReader(
                TwilioErrors.class.getResourceAsStream("errors.properties"), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
