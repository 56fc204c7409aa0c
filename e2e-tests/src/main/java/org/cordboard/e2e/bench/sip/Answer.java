package org.cordboard.e2e.bench.sip;

/// A response as the gateway wrote it.
record Answer(int status, String text) {
    private static final int STATUS_AT = "SIP/2.0 ".length();

    static boolean isIn(String message) {
        return message.startsWith("SIP/2.0 ");
    }

    static Answer of(String message) {
        return new Answer(Integer.parseInt(message.substring(STATUS_AT, STATUS_AT + 3)), message);
    }

    boolean isFinal() {
        return status >= 200;
    }

    boolean isTo(String method) {
        return Lines.header(text, "CSeq").endsWith(method);
    }

    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
