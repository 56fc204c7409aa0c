package org.cordboard.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.exception.GenericException;
import nl.altindag.ssl.pem.util.PemUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A certificate, its key, and whom we believe, from PEM files. When one of them has changed, whoever asks next gets
/// what it holds now; while that is of no use, what it held before.
final class PemContext implements Supplier<SSLContext> {
    private static final Logger LOG = LoggerFactory.getLogger(PemContext.class);

    private final String settings;
    private final Path certificate;
    private final Path privateKey;
    private final Optional<Path> ca;
    private List<FileTime> times;
    private SSLContext context;

    private PemContext(String settings, Path certificate, Path privateKey, Optional<Path> ca) {
        this.settings = settings;
        this.certificate = certificate;
        this.privateKey = privateKey;
        this.ca = ca;
    }

    /// @param settings where the certificate and its key are named, for errors: `sip.tls`
    /// @param caSetting where `ca` is named
    /// @param ca who must have signed a peer's certificate; empty: who is believed on this machine in general
    /// @throws ConfigException naming the setting and the remedy
    static PemContext of(String settings, Path certificate, Path privateKey, String caSetting, Optional<Path> ca)
            throws ConfigException {
        requireReadable(settings + ".certificate", certificate);
        requireReadable(settings + ".privateKey", privateKey);
        if (ca.isPresent()) {
            requireReadable(caSetting, ca.get());
            requireCertificates(caSetting, ca.get());
        }
        PemContext made = new PemContext(settings, certificate, privateKey, ca);
        try {
            made.times = made.times();
            made.context = made.read();
            return made;
        } catch (GenericException | IllegalArgumentException | IOException unusable) {
            throw new ConfigException(made.fault());
        }
    }

    private static void requireReadable(String setting, Path file) throws ConfigException {
        if (!Files.isReadable(file)) {
            throw new ConfigException(setting + " is '" + file
                    + "', which cannot be read: give the path of a PEM file that this user may read");
        }
    }

    private static void requireCertificates(String setting, Path file) throws ConfigException {
        try {
            PemUtils.loadTrustMaterial(file);
        } catch (GenericException | IllegalArgumentException unusable) {
            throw new ConfigException(setting + " is '" + file + "', which holds no PEM certificates: give those of"
                    + " the CAs that are believed");
        }
    }

    private String fault() {
        return settings + ".certificate (" + certificate + ") and " + settings + ".privateKey (" + privateKey
                + ") cannot be used: give a PEM certificate chain and the unencrypted PEM key that belongs to it";
    }

    private SSLContext read() {
        SSLFactory.Builder builder =
                SSLFactory.builder().withIdentityMaterial(PemUtils.loadIdentityMaterial(certificate, privateKey));
        return ca.map(file -> builder.withTrustMaterial(PemUtils.loadTrustMaterial(file)))
                .orElseGet(builder::withDefaultTrustMaterial)
                .build()
                .getSslContext();
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> all = new ArrayList<>();
        all.add(Files.getLastModifiedTime(certificate));
        all.add(Files.getLastModifiedTime(privateKey));
        if (ca.isPresent()) {
            all.add(Files.getLastModifiedTime(ca.get()));
        }
        return all;
    }

    @Override
    public synchronized SSLContext get() {
        try {
            List<FileTime> now = times();
            if (!now.equals(times)) {
                times = now;
                context = read();
                LOG.info("{} has been read again, as its files have changed", settings);
            }
        } catch (GenericException | IllegalArgumentException | IOException unusable) {
            LOG.warn("{}. Until then the old ones are used", fault());
        }
        return context;
    }
}
