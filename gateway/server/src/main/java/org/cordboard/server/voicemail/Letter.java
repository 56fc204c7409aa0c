package org.cordboard.server.voicemail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.server.mail.Mail;

/// A mail in the making: a headline, what is to be known, a closing; as text and as HTML.
final class Letter {
    private final String subject;
    private final String headline;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private String closing = "";
    private Optional<Mail.Attachment> attachment = Optional.empty();

    Letter(String subject, String headline) {
        this.subject = subject;
        this.headline = headline;
    }

    void row(String name, String value) {
        rows.put(name, value);
    }

    void closing(String words) {
        closing = words;
    }

    void attachment(Optional<Mail.Attachment> sound) {
        attachment = sound;
    }

    Mail to(String recipient) {
        return new Mail(recipient, subject, text(), html(), attachment);
    }

    private String text() {
        StringBuilder text = new StringBuilder(headline).append("\n\n");
        rows.forEach((name, value) ->
                text.append("%-10s".formatted(name + ":")).append(value).append('\n'));
        return text.append('\n').append(closing).append('\n').toString();
    }

    private String html() {
        StringBuilder table = new StringBuilder();
        rows.forEach((name, value) -> table.append("""
                <tr><td style="padding-right: 16px; color: #616e7c; vertical-align: top">%s</td><td>%s</td></tr>
                """.formatted(escaped(name), escaped(value))));
        return """
                <!DOCTYPE html>
                <html lang="en"><body style="font-family: sans-serif; color: #1f2933; line-height: 1.5">
                <p style="font-size: 18px"><strong>%s</strong></p>
                <table cellpadding="0" cellspacing="0">
                %s</table>
                <p>%s</p>
                </body></html>
                """.formatted(escaped(headline), table, escaped(closing));
    }

    /// Callers choose their names, also such as would be read as HTML.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
