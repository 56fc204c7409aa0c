package org.cordboard.media.sdp;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.cordboard.media.srtp.SrtpKey;
import org.cordboard.media.srtp.SrtpSuite;

/// A key in SDP: `a=crypto` (RFC 4568, 9.1).
///
/// @param tag by which the answer names it
record Crypto(int tag, SrtpKey key) {
    private static final String NAME = "crypto";
    private static final String METHOD = "inline:";

    static boolean isIn(SdpLine attribute) {
        return attribute.attributeName().equals(NAME);
    }

    /// @return empty for a kind that we do not know: another cipher, several keys, an MKI, or terms of the session that
    /// must be understood (6.3)
    static Optional<Crypto> parse(SdpLine attribute) throws SdpException {
        String[] words = attribute.attributeValue().split(" +");
        if (words.length < 3 || !words[0].matches("\\d{1,9}")) {
            throw malformed(attribute, "needs a tag, a suite and a key, such as `1 AES_CM_128_HMAC_SHA1_80 inline:…`");
        }
        Optional<SrtpSuite> suite = Arrays.stream(SrtpSuite.values())
                .filter(known -> known.name().equals(words[1]))
                .findFirst();
        boolean known = words[2].startsWith(METHOD)
                && !words[2].contains(";")
                && !words[2].substring(METHOD.length()).contains(":")
                && Arrays.stream(words).skip(3).allMatch(term -> term.startsWith("WSH="));
        if (suite.isEmpty() || !known) {
            return Optional.empty();
        }
        String material = words[2].substring(METHOD.length()).split("\\|", -1)[0];
        try {
            return Optional.of(new Crypto(
                    Integer.parseInt(words[0]),
                    new SrtpKey(suite.get(), Base64.getDecoder().decode(material))));
        } catch (IllegalArgumentException notOne) {
            throw malformed(
                    attribute,
                    "the key must be " + (suite.get().keyLength() + suite.get().saltLength()) + " bytes in base64");
        }
    }

    /// The message is seen by others than the two sides that may know the key.
    private static SdpException malformed(SdpLine attribute, String problem) {
        return SdpException.malformed(new SdpLine(attribute.number(), 'a', NAME + ":…"), problem);
    }

    /// As a line of SDP.
    String line() {
        return "a=" + NAME + ":" + tag + " " + key.suite() + " " + METHOD
                + Base64.getEncoder().encodeToString(key.material());
    }
}
