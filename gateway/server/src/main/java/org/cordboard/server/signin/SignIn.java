package org.cordboard.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.PeerAddress;

/// The door. Wrong passwords are slowed down and then locked out for a while, each user and each address by
/// itself. Any thread; blocks for as long as a password hash takes (some 100 ms).
public final class SignIn {
    private static final Duration LOCK = Duration.ofMinutes(15);
    static final Throttle.Limits PER_USER = new Throttle.Limits(3, Duration.ofSeconds(30), 8, LOCK);

    /// Wider, because a whole office may sit behind one address.
    private static final Throttle.Limits PER_ADDRESS = new Throttle.Limits(12, Duration.ofSeconds(30), 40, LOCK);

    private final Users users;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    private final Throttle perUser;
    private final Throttle perAddress;

    public SignIn(Users users, Sessions sessions, PasswordHashes hashes, InstantSource clock) {
        this(users, sessions, hashes, clock, PER_USER, PER_ADDRESS);
    }

    SignIn(
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            InstantSource clock,
            Throttle.Limits perUser,
            Throttle.Limits perAddress) {
        this.perUser = new Throttle(perUser);
        this.perAddress = new Throttle(perAddress);
        this.users = users;
        this.sessions = sessions;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// @param userName in any letter case
    /// @param address where the attempt comes from, an IP address as text
    public SignInResult attempt(String userName, String password, String address) {
        String user = userName.strip().toLowerCase(Locale.ROOT);
        String site = PeerAddress.site(address);
        Instant now = clock.instant();
        Throttle.Gate gate = enter(user, site, now);
        if (!gate.isOpen(now)) {
            return closed(gate, now, Sentence.of("Too many wrong passwords."));
        }
        return isRight(user, password)
                ? accepted(user, site)
                : closed(gate(user, site, now), now, Sentence.of("User name or password is wrong."));
    }

    /// Looks and counts in one, so that nobody slips through in between.
    private synchronized Throttle.Gate enter(String user, String site, Instant now) {
        Throttle.Gate gate = gate(user, site, now);
        if (gate.isOpen(now)) {
            perUser.count(user, now);
            perAddress.count(site, now);
        }
        return gate;
    }

    private boolean isRight(String user, String password) {
        if (password.length() > Passwords.LONGEST) {
            return false;
        }
        Optional<String> hash = users.passwordHash(user);
        boolean matches = hashes.matches(password, hash.orElse(hashes.nobodys()));
        return matches && hash.isPresent();
    }

    private SignInResult accepted(String user, String site) {
        perUser.forgiveAll(user);
        perAddress.forgiveOne(site);
        String token = sessions.open(user);
        Session session = sessions.find(token).orElseThrow();
        return new SignInResult.Accepted(session, token);
    }

    private static SignInResult closed(Throttle.Gate gate, Instant now, Sentence why) {
        Duration left = gate.isOpen(now) ? Duration.ZERO : Duration.between(now, gate.opensAt());
        if (gate.locked()) {
            long minutes = left.plusSeconds(59).toMinutes();
            return new SignInResult.Locked(
                    gate.opensAt(),
                    minutes == 1
                            ? Sentence.of("Too many wrong passwords. Sign-in is locked for 1 minute.")
                            : Sentence.of("Too many wrong passwords. Sign-in is locked for {0} minutes.", minutes));
        }
        if (left.isZero()) {
            return new SignInResult.Refused(Duration.ZERO, why);
        }
        long seconds = left.plusNanos(999_999_999).toSeconds();
        return new SignInResult.Refused(
                Duration.ofSeconds(seconds),
                seconds == 1
                        ? Sentence.of("{0} Try again in 1 second.", why)
                        : Sentence.of("{0} Try again in {1} seconds.", why, seconds));
    }

    /// The stricter of the two.
    private Throttle.Gate gate(String user, String site, Instant now) {
        Throttle.Gate ofUser = perUser.gate(user, now);
        Throttle.Gate ofAddress = perAddress.gate(site, now);
        return ofUser.opensAt().isAfter(ofAddress.opensAt()) ? ofUser : ofAddress;
    }
}
