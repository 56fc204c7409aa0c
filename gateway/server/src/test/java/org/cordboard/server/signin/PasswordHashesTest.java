package org.cordboard.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private final PasswordHashes strong = PasswordHashes.strong();

    @Test
    void aHashSaysHowStrongItIsAndThePasswordIsNotInIt() {
        assertThat(strong.hash("k7wd-mx3p-qf9t-h2ra"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("k7wd");
    }

    @Test
    void onePasswordHasManyHashesAndEachMatches() {
        String first = strong.hash("lantern");
        String second = strong.hash("lantern");

        assertThat(first).isNotEqualTo(second);
        assertThat(strong.matches("lantern", first)).isTrue();
        assertThat(strong.matches("lantern", second)).isTrue();
        assertThat(strong.matches("Lantern", first)).isFalse();
    }

    @Test
    void aHashOfAnotherStrengthMatchesAsWell() {
        assertThat(strong.matches("lantern", PasswordHashes.quick().hash("lantern")))
                .isTrue();
    }

    @Test
    void whatNobodyKnowsTakesAsLongAsAnyOther() {
        assertThat(strong.nobodys()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
