package org.cordboard.server.textmail;

/// A mail in the making, as text and as HTML; of one part after the other.
final class Page {
    private static final int INDENT = 4;
    private static final int RULE = 40;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /// A line above which people write.
    void marker(String words) {
        text.append(words).append('\n').append("-".repeat(RULE)).append("\n\n");
        html.append("""
                <p style="margin: 0 0 16px; padding-bottom: 8px; border-bottom: 1px solid #cbd2d9; color: #616e7c; \
                font-size: 13px">%s</p>
                """.formatted(escaped(words)));
    }

    void headline(String words) {
        text.append(words).append("\n\n");
        html.append(
                "<p style=\"margin: 0 0 12px; font-size: 17px\"><strong>%s</strong></p>\n".formatted(escaped(words)));
    }

    void paragraph(String words) {
        text.append(words).append("\n\n");
        html.append("<p style=\"margin: 0 0 12px\">%s</p>\n".formatted(escaped(words)));
    }

    void small(String words) {
        text.append(words).append('\n');
        html.append(
                "<p style=\"margin: 16px 0 4px; color: #616e7c; font-size: 13px\">%s</p>\n".formatted(escaped(words)));
    }

    /// What somebody has written.
    void words(String words) {
        text.append(words.indent(INDENT)).append('\n');
        html.append("""
                <p style="margin: 0 0 16px; padding: 12px 16px; border-radius: 12px; background: #eef4fb; color: #1f2933; \
                font-size: 16px">%s</p>
                """.formatted(escaped(words)));
    }

    /// What follows is about something else.
    void gap() {
        text.append('\n');
    }

    /// A line of what was written before.
    void line(String who, String when, String words) {
        text.append("%s, %s: %s".formatted(who, when, words).indent(2));
        html.append("""
                <p style="margin: 0 0 6px; font-size: 14px"><span style="color: #616e7c">%s, %s:</span> %s</p>
                """.formatted(escaped(who), escaped(when), escaped(words)));
    }

    /// @param address of ours
    void link(String words, String address) {
        text.append(words).append(": ").append(address).append('\n');
        html.append("""
                <p style="margin: 16px 0 0; font-size: 14px"><a href="%s" style="color: #1f6feb">%s</a></p>
                """.formatted(escaped(address), escaped(words)));
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    String html(String language) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><body style="font-family: sans-serif; color: #1f2933; line-height: 1.45; max-width: 560px">
                %s</body></html>
                """.formatted(language, html);
    }

    /// Customers choose their words, also such as would be read as HTML.
    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
