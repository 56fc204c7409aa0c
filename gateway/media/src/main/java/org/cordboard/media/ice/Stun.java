package org.cordboard.media.ice;

/// Numbers of STUN (RFC 8489, sections 5 and 18; RFC 8445, section 16.1).
final class Stun {
    static final int HEADER = 20;
    static final int MAGIC_COOKIE = 0x2112A442;
    static final int TRANSACTION_ID = 12;

    static final int BINDING_REQUEST = 0x0001;
    static final int BINDING_SUCCESS = 0x0101;
    static final int BINDING_ERROR = 0x0111;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int UNKNOWN_ATTRIBUTES = 0x000A;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;
    static final int ICE_CONTROLLING = 0x802A;

    /// Attributes below this number must be understood, or the request refused (RFC 8489, section 14).
    static final int COMPREHENSION_OPTIONAL = 0x8000;

    static final int HMAC_SHA1 = 20;
    static final int FINGERPRINT_XOR = 0x5354554E;

    private Stun() {}

    static boolean isUnderstood(int attribute) {
        return attribute >= COMPREHENSION_OPTIONAL
                || attribute == USERNAME
                || attribute == MESSAGE_INTEGRITY
                || attribute == PRIORITY
                || attribute == USE_CANDIDATE;
    }
}
