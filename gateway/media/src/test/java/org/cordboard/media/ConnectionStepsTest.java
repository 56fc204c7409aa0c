package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectionStepsTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ConnectionSteps steps = new ConnectionSteps() {
        @Override
        public void onPath(InetSocketAddress browser) {
            told.add("path " + browser.getAddress().getHostAddress());
        }

        @Override
        public void onSecured(String profile) {
            told.add("secured " + profile);
        }

        @Override
        public void onLost(String reason) {
            told.add("lost: " + reason);
        }
    };

    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theWayToABrowserIsToldStepByStep() throws Exception {
        BrowserPeer peer = studio.peers.browser(
                Studio.LOCALHOST,
                new BrowserPeer.Settings(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, Studio.BROWSERS),
                new Ear());
        Notes notes = new Notes();
        peer.answered(studio.engine.openBrowser(peer.offer(), notes, steps).answer());
        await().until(() -> notes.lines().contains("connected"));
        peer.close();
        await().until(() -> notes.lines().size() == 2);

        assertThat(told)
                .containsExactly("path 127.0.0.1", "secured AEAD_AES_128_GCM", "lost: the peer closed the session");
    }
}
