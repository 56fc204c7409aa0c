package org.cordboard.media.peer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.media.ice.IceCredentials;

/// What a peer needs of an answer. Only for answers of this gateway, so nothing is checked.
final class AnswerReader {
    private AnswerReader() {}

    static InetSocketAddress address(String answer) {
        String host = value(answer, "c=IN IP[46] (\\S+)");
        return new InetSocketAddress(InetAddress.ofLiteral(host), Integer.parseInt(value(answer, "m=audio (\\d+) ")));
    }

    static IceCredentials credentials(String answer) {
        return new IceCredentials(value(answer, "a=ice-ufrag:(\\S+)"), value(answer, "a=ice-pwd:(\\S+)"));
    }

    /// @param pattern of a line's beginning, with one group
    static String value(String answer, String pattern) {
        Matcher line = Pattern.compile("^" + pattern, Pattern.MULTILINE).matcher(answer);
        if (!line.find()) {
            throw new IllegalArgumentException("no line " + pattern + " in the answer:\n" + answer);
        }
        return line.group(1);
    }
}
