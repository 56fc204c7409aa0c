package org.cordboard.e2e.bench.sip;

/// Header lines of SIP messages, in the spelling of this gateway.
final class Lines {
    private Lines() {}

    /// @return empty when there is none
    static String header(String message, String name) {
        int at = message.indexOf("\r\n" + name + ": ");
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 4;
        return message.substring(start, message.indexOf("\r\n", start));
    }

    /// The headers of this name, each with its line end.
    static String all(String message, String name) {
        StringBuilder found = new StringBuilder();
        message.substring(0, message.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .forEach(line -> found.append(line).append("\r\n"));
        return found.toString();
    }
}
