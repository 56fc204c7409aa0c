package org.cordboard.server.signin;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.sentence.Sentence;

/// What became of an attempt to sign in. The words are meant to be shown; they never tell whether there is such
/// a user.
public sealed interface SignInResult {
    /// @param token known to nobody else; goes into the browser's cookie
    record Accepted(Session session, String token) implements SignInResult {
        @Override
        public String toString() {
            return "Accepted[session=" + session + "]";
        }
    }

    /// @param retryAfter zero when one may try again at once
    record Refused(Duration retryAfter, Sentence words) implements SignInResult {}

    record Locked(Instant until, Sentence words) implements SignInResult {}
}
