package org.cordboard.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PasswordsTest {
    @Test
    void aGeneratedPasswordCanBeReadAloudAndIsStrong() {
        assertThat(Passwords.generate()).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
    }

    @Test
    void noTwoGeneratedPasswordsAreTheSame() {
        assertThat(Stream.generate(Passwords::generate).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }
}
