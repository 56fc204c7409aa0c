package org.cordboard.media.dtls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cordboard.media.srtp.SrtpKeys;
import org.cordboard.media.srtp.SrtpProfile;

/// Has two sessions of this process shake hands, so that classes are loaded and curves computed before the
/// first browser comes.
public final class DtlsWarmUp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DtlsWarmUp() {}

    public static void run(DtlsIdentity identity) {
        AtomicReference<DtlsSession> server = new AtomicReference<>();
        CompletableFuture<SrtpKeys> serverKeys = new CompletableFuture<>();
        CompletableFuture<SrtpKeys> clientKeys = new CompletableFuture<>();
        DtlsSession client = DtlsSession.active(
                identity,
                identity.fingerprint(),
                SrtpProfile.AEAD_AES_128_GCM,
                datagram -> server.get().receive(datagram),
                completing(clientKeys));
        server.set(DtlsSession.passive(
                identity, identity.fingerprint(), PATIENCE, client::receive, completing(serverKeys)));
        client.start();
        try {
            CompletableFuture.allOf(serverKeys, clientKeys)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("DTLS does not work on this machine", e.getCause());
        } finally {
            client.close();
            server.get().close();
        }
    }

    private static DtlsEvents completing(CompletableFuture<SrtpKeys> keys) {
        return new DtlsEvents() {
            @Override
            public void onKeys(SrtpKeys exported) {
                keys.complete(exported);
            }

            @Override
            public void onEnded(String reason) {
                keys.completeExceptionally(new IllegalStateException(reason));
            }
        };
    }
}
