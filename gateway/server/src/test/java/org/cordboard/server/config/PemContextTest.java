package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.cordboard.server.http.PemCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemContextTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private PemCertificate certificate;

    @BeforeEach
    void make() throws Exception {
        certificate = PemCertificate.make(folder, "gateway.test");
    }

    private PemContext context(Optional<Path> ca) throws ConfigException {
        return PemContext.of("sip.tls", certificate.chain(), certificate.key(), "sip.tls.ca", ca);
    }

    private static void touch(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    }

    @Test
    void aNewCertificateCountsFromTheNextConnectionOn() throws Exception {
        PemContext context = context(Optional.of(certificate.chain()));
        SSLContext first = context.get();
        PemCertificate next = PemCertificate.make(elsewhere, "gateway.test");
        Files.copy(next.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(next.chain(), certificate.chain(), StandardCopyOption.REPLACE_EXISTING);
        touch(certificate.chain());

        assertThat(context.get()).isNotSameAs(first);
    }

    @Test
    void withoutAChangeNothingIsReadAgain() throws Exception {
        PemContext context = context(Optional.empty());

        assertThat(context.get()).isSameAs(context.get());
    }

    @Test
    void whileTheNewFilesAreOfNoUseTheOldCertificateIsShown() throws Exception {
        PemContext context = context(Optional.empty());
        SSLContext first = context.get();
        Files.writeString(certificate.chain(), "half written");
        touch(certificate.chain());

        assertThat(context.get()).isSameAs(first);
    }

    @Test
    void aFileWithoutACertificateIsNamedWithTheRemedy() throws Exception {
        Files.writeString(certificate.chain(), "nothing");

        assertThatThrownBy(() -> context(Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("sip.tls.certificate (" + certificate.chain() + ") and sip.tls.privateKey")
                .hasMessageContaining("give a PEM certificate chain and the unencrypted PEM key");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> context(Optional.of(folder.resolve("gone.pem"))))
                .hasMessageStartingWith("sip.tls.ca is '" + folder.resolve("gone.pem") + "', which cannot be read");
    }

    @Test
    void aFileOfAuthoritiesThatHoldsNoneIsNamed() throws Exception {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "nothing");

        assertThatThrownBy(() -> context(Optional.of(empty)))
                .hasMessageStartingWith("sip.tls.ca is '" + empty + "', which holds no PEM certificates");
    }
}
