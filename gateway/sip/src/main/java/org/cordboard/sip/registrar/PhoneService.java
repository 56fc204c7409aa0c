package org.cordboard.sip.registrar;

import java.time.Duration;

/// How telephones are served.
///
/// @param realm which telephones show when they ask for the secret, and which the secret's hashes hold (RFC 7616, 3.3)
/// @param expiry for how long they may register
/// @param contactsAtMost how many telephones may register as one extension, 1–100
/// @param keepAlive how often each one is asked whether it is there, which also keeps a NAT's binding open; zero: never
public record PhoneService(String realm, Expiry expiry, int contactsAtMost, Duration keepAlive) {
    public PhoneService {
        if (realm.isBlank() || realm.length() > 100 || !realm.matches("[\\p{Alnum}._ -]+")) {
            throw new IllegalArgumentException(
                    "realm must be letters, digits, '.', '-', '_' and spaces, 100 at most, and not '" + realm + "'");
        }
        if (contactsAtMost < 1 || contactsAtMost > 100) {
            throw new IllegalArgumentException("contactsAtMost must be 1–100, not " + contactsAtMost);
        }
        if (keepAlive.isNegative()) {
            throw new IllegalArgumentException("keepAlive must not be negative, and is " + keepAlive);
        }
    }

    /// With what suits most: five telephones, half a minute.
    public PhoneService(String realm) {
        this(realm, Expiry.USUAL, 5, Duration.ofSeconds(30));
    }

    /// In whole seconds (RFC 3261, 10.2.1.1).
    ///
    /// @param shortest what is asked for below it is refused with 423
    /// @param usual for those who ask for nothing
    /// @param longest what is asked for above it is shortened to it
    public record Expiry(Duration shortest, Duration usual, Duration longest) {
        public static final Expiry USUAL =
                new Expiry(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1));

        public Expiry {
            if (!shortest.isPositive() || usual.compareTo(shortest) < 0 || longest.compareTo(usual) < 0) {
                throw new IllegalArgumentException("expiry must be 0 < shortest ≤ usual ≤ longest, not " + shortest
                        + ", " + usual + " and " + longest);
            }
        }
    }
}
