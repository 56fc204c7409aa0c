package org.cordboard.sip.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Somebody who signs certificates.
public final class Authority {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final Duration DAY = Duration.ofDays(1);

    private final KeyPair keys = keys();
    private final X500Name name = new X500Name("CN=Authority " + Integer.toHexString(hashCode()));
    private final X509Certificate certificate =
            certificate(name, keys, new GeneralName(GeneralName.dNSName, "authority.test"), DAY, true);

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair of, GeneralName is, Duration validFor, boolean signsOthers) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(DAY.multipliedBy(2))),
                Date.from(now.plus(validFor)),
                subject,
                of.getPublic());
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(is));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(signsOthers));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Somebody at that address, who believes whom this authority has signed.
    public SSLContext at(String address) {
        return context(new GeneralName(GeneralName.iPAddress, address), DAY);
    }

    /// Somebody of that name, as [#at].
    public SSLContext named(String domain) {
        return context(new GeneralName(GeneralName.dNSName, domain), DAY);
    }

    /// Somebody whose certificate has expired, as [#at].
    public SSLContext expiredAt(String address) {
        return context(new GeneralName(GeneralName.iPAddress, address), DAY.negated());
    }

    /// Somebody without a certificate, as [#at].
    public SSLContext nobody() {
        return context(null);
    }

    private SSLContext context(GeneralName is, Duration validFor) {
        try {
            KeyPair own = keys();
            KeyStore store = empty();
            X509Certificate[] chain = {certificate(new X500Name("CN=somebody"), own, is, validFor, false), certificate};
            store.setKeyEntry("own", own.getPrivate(), PASSWORD, chain);
            return context(store);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private SSLContext context(KeyStore own) {
        try {
            KeyStore believed = empty();
            believed.setCertificateEntry("authority", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            identity.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
