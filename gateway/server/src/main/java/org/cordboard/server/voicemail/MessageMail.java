package org.cordboard.server.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.server.mail.Mail;

/// The mail that brings a voice message.
final class MessageMail {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FILE_STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ENGLISH);

    private MessageMail() {}

    static Mail of(CallEffect.DeliverMessage message, String workgroup, Instant at, ZoneId zone, String recipient) {
        String caller = caller(message.caller());
        String length = length(message.recording().length());
        String when = DAY_AND_TIME.format(at.atZone(zone));
        String fileName = "message-" + FILE_STAMP.format(at.atZone(zone)) + ".wav";
        return new Mail(
                recipient,
                "Voice message for " + workgroup + " from " + caller + " (" + length + ")",
                text(workgroup, caller, length, when),
                html(workgroup, caller, length, when),
                Optional.of(new Mail.Attachment(message.recording().blob(), fileName)));
    }

    private static String text(String workgroup, String caller, String length, String when) {
        return """
                %s left a voice message for %s.

                When:    %s
                Length:  %s

                The message is attached. It also waits in the console, under Voicemail.
                """.formatted(caller, workgroup, when, length);
    }

    private static String html(String workgroup, String caller, String length, String when) {
        return """
                <!DOCTYPE html>
                <html lang="en"><body style="font-family: sans-serif; color: #1f2933; line-height: 1.5">
                <p style="font-size: 18px"><strong>%s</strong> left a voice message for <strong>%s</strong>.</p>
                <table cellpadding="0" cellspacing="0">
                <tr><td style="padding-right: 16px; color: #616e7c">When</td><td>%s</td></tr>
                <tr><td style="padding-right: 16px; color: #616e7c">Length</td><td>%s</td></tr>
                </table>
                <p>The message is attached. It also waits in the console, under Voicemail.</p>
                </body></html>
                """.formatted(escaped(caller), escaped(workgroup), escaped(when), escaped(length));
    }

    private static String caller(Caller caller) {
        if (caller.name().isBlank()) {
            return caller.number().isBlank() ? nameless(caller) : caller.number();
        }
        return caller.number().isBlank() ? caller.name() : caller.name() + " (" + caller.number() + ")";
    }

    private static String nameless(Caller caller) {
        return switch (caller.origin()) {
            case PHONE -> "An unknown caller";
            case WEB -> "A visitor of the web page";
        };
    }

    private static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /// Callers choose their names, also such as would be read as HTML.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
