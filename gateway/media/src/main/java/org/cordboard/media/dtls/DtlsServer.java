package org.cordboard.media.dtls;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.cordboard.media.srtp.SrtpKeys;
import org.cordboard.media.srtp.SrtpProfile;

/// Our side towards a browser: passive, with certificates on both sides and SRTP keys as the only purpose (RFC
/// 8827, section 6.5).
final class DtlsServer extends DefaultTlsServer implements DtlsRole {
    private static final int[] SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
    };

    private final DtlsIdentity identity;
    private final PeerCheck peer;
    private final Duration patience;
    private SrtpProfile profile;
    private SrtpKeys keys;

    DtlsServer(DtlsIdentity identity, Fingerprint expected, Duration patience) {
        super(identity.crypto());
        this.identity = identity;
        this.peer = new PeerCheck(expected);
        this.patience = patience;
    }

    @Override
    public DTLSTransport connect(DatagramTransport transport) throws IOException {
        return new DTLSServerProtocol().accept(this, transport);
    }

    @Override
    public SrtpKeys keys() {
        return keys;
    }

    @Override
    public String complaint() {
        return peer.complaint();
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return SUITES.clone();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return Math.toIntExact(patience.toMillis());
    }

    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return identity.signer(context);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        short[] types = {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign};
        return new CertificateRequest(types, TlsUtils.getDefaultSupportedSignatureAlgorithms(context), null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        peer.certificate(certificate);
    }

    @Override
    public void processClientExtensions(@SuppressWarnings("rawtypes") Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered = extensions == null ? null : TlsSRTPUtils.getUseSRTPExtension(extensions);
        int[] ids = offered == null ? new int[0] : offered.getProtectionProfiles();
        profile = Arrays.stream(SrtpProfile.values())
                .filter(known -> Arrays.stream(ids).anyMatch(id -> id == known.id()))
                .findFirst()
                .orElse(null);
        if (profile == null) {
            peer.complain("the peer offers no SRTP profile that is known here");
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        if (extensions == null) {
            extensions = new Hashtable();
        }
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {profile.id()}, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = new SrtpKeys(profile, context.exportKeyingMaterial(SrtpKeys.EXPORTER, null, profile.keyingLength()));
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        peer.alert(description);
    }
}
