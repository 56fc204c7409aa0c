package org.cordboard.sms.reply;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes from a mail what its writer has not written now: what is quoted, the signature, and what
/// programs add.
public final class Quotations {
    /// Stands in our mails where the answer ends; what is below was written by us.
    public static final String MARKER = "Write above this line";

    private static final Pattern MARKED = Pattern.compile(Pattern.quote(MARKER), Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("\\R");

    /// From such a line on all is quoted.
    private static final List<Pattern> QUOTING = List.of(
            Pattern.compile(
                    "\\s*-{2,}\\s*(original message|forwarded message|urspr\u00fcngliche nachricht)\\s*-{2,}\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\s*_{10,}\\s*"),
            Pattern.compile("--\\s?"));

    /// The heads of a mail that is quoted: one of these, and soon after it one of those.
    private static final Pattern FIRST_HEAD = Pattern.compile("\\s*\\*?(From|Von|De|Da):\\*?\\s.+");

    private static final Pattern LATER_HEAD = Pattern.compile(
            "\\s*\\*?(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy\u00e9|\u00c0|Enviado|Para|Inviato):\\*?\\s.+");

    /// Lines that announce what is quoted below; long ones are broken in two or three.
    private static final Pattern ANNOUNCING = Pattern.compile(
            "(On\\s.{5,300}\\swrote|Am\\s.{5,300}\\sschrieb.{0,300}|Le\\s.{5,300}\\sa \u00e9crit|El\\s.{5,300}\\sescribi\u00f3|Il\\s.{5,300}\\sha scritto)\\s?:\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final int ANNOUNCED_IN_LINES = 3;
    private static final int HEADS = 3;

    private static final Pattern SENT_FROM = Pattern.compile(
            "(Sent from|Get Outlook for|Gesendet von|Von meinem|Envoy\u00e9 de|Enviado desde)\\s.{1,80}",
            Pattern.CASE_INSENSITIVE);

    private Quotations() {}

    /// @param mail plain text
    /// @return what was written, without empty lines at both ends
    public static String without(String mail) {
        List<String> lines = LINES.splitAsStream(mail).toList();
        int end = 0;
        while (end < lines.size() && !quotes(lines, end)) {
            end++;
        }
        List<String> written = lines.subList(0, end).stream()
                .filter(line -> !line.startsWith(">"))
                .map(String::stripTrailing)
                .toList();
        int last = written.size();
        while (last > 0
                && (written.get(last - 1).isBlank()
                        || SENT_FROM.matcher(written.get(last - 1).strip()).matches())) {
            last--;
        }
        return String.join("\n", written.subList(0, last)).strip();
    }

    private static boolean quotes(List<String> lines, int at) {
        String line = lines.get(at);
        if (MARKED.matcher(line).find()
                || QUOTING.stream().anyMatch(quoting -> quoting.matcher(line).matches())) {
            return true;
        }
        if (FIRST_HEAD.matcher(line).matches()
                && next(lines, at).anyMatch(head -> LATER_HEAD.matcher(head).matches())) {
            return true;
        }
        StringBuilder announcement = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + ANNOUNCED_IN_LINES); i++) {
            announcement.append(i == at ? "" : " ").append(lines.get(i).strip());
            if (ANNOUNCING.matcher(announcement).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> next(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 1 + HEADS)).stream();
    }
}
