package org.cordboard.server.signin;

import java.time.Instant;
import org.cordboard.core.company.Person;

/// Somebody who is signed in.
///
/// @param person as the user is now, not as at sign-in
public record Session(Person person, Instant expiresAt) {}
