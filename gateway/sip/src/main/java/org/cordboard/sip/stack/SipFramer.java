package org.cordboard.sip.stack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Cuts the byte stream of a connection into SIP messages (RFC 3261, 18.3) and hands them on with exactly one
/// `Content-Length` in its long form. The parser behind it believes any length it reads, allocates it, and does
/// not know the short form `l`; so lengths are judged here.
///
/// Not for several threads at a time.
final class SipFramer {
    /// Far above any message that a telephone network sends.
    static final int MAX_HEADER_BYTES = 32 * 1024;

    static final int MAX_BODY_BYTES = 32 * 1024;

    private static final Pattern START_LINE = Pattern.compile(
            "SIP/\\d\\.\\d \\d{3}( .*)?|[A-Za-z0-9.!%*_+`'~-]{1,32} \\S+ SIP/\\d\\.\\d", Pattern.CASE_INSENSITIVE);

    /// Handed on whole, or the parser behind this does not know it and sends no answer (RFC 5626, 4.4.1).
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};

    private final Consumer<byte[]> messages;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final StringBuilder headers = new StringBuilder(1024);
    private byte[] body;
    private int bodyBytes;
    private int contentLength = -1;
    private boolean blankBefore;

    SipFramer(Consumer<byte[]> messages) {
        this.messages = messages;
    }

    /// @throws NoSipException when the stream carries something else; nothing after it can be trusted
    void feed(byte[] bytes) throws NoSipException {
        int at = 0;
        while (at < bytes.length) {
            at = body == null ? readHeaderByte(bytes, at) : readBody(bytes, at);
        }
    }

    private int readHeaderByte(byte[] bytes, int at) throws NoSipException {
        byte next = bytes[at];
        if (next == '\n') {
            endLine();
        } else {
            line.write(next);
            if (line.size() + headers.length() > MAX_HEADER_BYTES) {
                throw new NoSipException("header section longer than " + MAX_HEADER_BYTES + " bytes");
            }
        }
        return at + 1;
    }

    private void endLine() throws NoSipException {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (text.isEmpty()) {
            if (headers.isEmpty()) {
                blankLine();
            } else {
                endHeaders();
            }
        } else if (headers.isEmpty()) {
            blankBefore = false;
            if (!START_LINE.matcher(text).matches()) {
                throw new NoSipException("start line is no SIP");
            }
            headers.append(text).append("\r\n");
        } else if (isContentLength(text)) {
            noteContentLength(text);
        } else {
            headers.append(text).append("\r\n");
        }
    }

    /// Between two messages.
    private void blankLine() {
        if (blankBefore) {
            messages.accept(PING);
        }
        blankBefore = !blankBefore;
    }

    private static boolean isContentLength(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return name.equals("content-length") || name.equals("l");
    }

    private void noteContentLength(String text) throws NoSipException {
        String value = text.substring(text.indexOf(':') + 1).strip();
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > MAX_BODY_BYTES) {
            throw new NoSipException("Content-Length is no number from 0 to " + MAX_BODY_BYTES);
        }
        int length = Integer.parseInt(value);
        if (contentLength >= 0 && contentLength != length) {
            throw new NoSipException("two different Content-Length");
        }
        contentLength = length;
    }

    private void endHeaders() {
        body = new byte[Math.max(contentLength, 0)];
        bodyBytes = 0;
        if (body.length == 0) {
            endMessage();
        }
    }

    private int readBody(byte[] bytes, int at) {
        int count = Math.min(bytes.length - at, body.length - bodyBytes);
        System.arraycopy(bytes, at, body, bodyBytes, count);
        bodyBytes += count;
        if (bodyBytes == body.length) {
            endMessage();
        }
        return at + count;
    }

    private void endMessage() {
        headers.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] head = headers.toString().getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        headers.setLength(0);
        contentLength = -1;
        body = null;
        messages.accept(message);
    }
}
