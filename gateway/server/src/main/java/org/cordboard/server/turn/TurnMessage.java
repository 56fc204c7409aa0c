package org.cordboard.server.turn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A message of TURN in bytes (RFC 8489, section 5; RFC 8656, section 18): as much of it as asking for
/// a relay takes.
final class TurnMessage {
    static final int HEADER = 20;
    static final int ALLOCATE = 0x0003;
    static final int ALLOCATED = 0x0103;
    static final int REFRESH = 0x0004;

    static final int USERNAME = 0x0006;
    static final int ERROR_CODE = 0x0009;
    static final int LIFETIME = 0x000D;
    static final int REALM = 0x0014;
    static final int NONCE = 0x0015;
    static final int REQUESTED_TRANSPORT = 0x0019;

    private static final int MESSAGE_INTEGRITY = 0x0008;
    private static final int COOKIE = 0x2112A442;
    private static final int TRANSACTION = 12;
    private static final int TAG = 20;
    private static final int AT_MOST = 1400;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteBuffer bytes;

    private TurnMessage(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static TurnMessage request(int type) {
        byte[] transaction = new byte[TRANSACTION];
        RANDOM.nextBytes(transaction);
        return new TurnMessage(ByteBuffer.allocate(AT_MOST)
                .putShort((short) type)
                .putShort((short) 0)
                .putInt(COOKIE)
                .put(transaction));
    }

    /// @return empty when these bytes are no response to `request`
    static Optional<TurnMessage> response(byte[] received, TurnMessage request) {
        boolean fits = received.length >= HEADER
                && length(received) == received.length
                && Arrays.equals(received, 4, HEADER, request.bytes.array(), 4, HEADER);
        return fits ? Optional.of(new TurnMessage(ByteBuffer.wrap(received))) : Optional.empty();
    }

    /// @param header of a message, or all of it
    /// @return how long the whole message is
    static int length(byte[] header) {
        return HEADER + Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(2));
    }

    TurnMessage with(int type, byte[] value) {
        bytes.putShort((short) type).putShort((short) value.length).put(value);
        while (bytes.position() % 4 != 0) {
            bytes.put((byte) 0);
        }
        return this;
    }

    /// Proves who we are to the server that has asked (RFC 8489, section 9.2.3).
    ///
    /// @param challenge that came with the refusal
    TurnMessage signed(TurnCredential credential, TurnMessage challenge) {
        String realm = challenge.text(REALM);
        with(USERNAME, utf8(credential.username()));
        with(REALM, utf8(realm));
        with(NONCE, utf8(challenge.text(NONCE)));
        try {
            byte[] key = MessageDigest.getInstance("MD5")
                    .digest(utf8(credential.username() + ":" + realm + ":" + credential.password()));
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            putLength(bytes.position() + 4 + TAG);
            mac.update(bytes.array(), 0, bytes.position());
            return with(MESSAGE_INTEGRITY, mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no MD5 or no HMAC-SHA1", e);
        }
    }

    byte[] toBytes() {
        putLength(bytes.position());
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void putLength(int whole) {
        bytes.putShort(2, (short) (whole - HEADER));
    }

    int type() {
        return Short.toUnsignedInt(bytes.getShort(0));
    }

    /// The number and words of a refusal; empty for something else.
    Optional<String> error() {
        return value(ERROR_CODE)
                .filter(value -> value.length >= 4)
                .map(value -> (value[2] & 7) * 100
                        + value[3]
                        + " "
                        + new String(value, 4, value.length - 4, StandardCharsets.UTF_8));
    }

    boolean wantsCredentials() {
        return error().filter(words -> words.startsWith("401")).isPresent()
                && value(REALM).isPresent()
                && value(NONCE).isPresent();
    }

    private String text(int type) {
        return new String(value(type).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private Optional<byte[]> value(int wanted) {
        int position = HEADER;
        while (position + 4 <= bytes.limit()) {
            int type = Short.toUnsignedInt(bytes.getShort(position));
            int length = Short.toUnsignedInt(bytes.getShort(position + 2));
            int end = position + 4 + length;
            if (end > bytes.limit()) {
                return Optional.empty();
            }
            if (type == wanted) {
                return Optional.of(Arrays.copyOfRange(bytes.array(), position + 4, end));
            }
            position = end + 3 & ~3;
        }
        return Optional.empty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
