package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.SoundPackets;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.stage.Stage;

/// Calls whose sound goes from browser to browser.
final class DirectCalls {
    private DirectCalls() {}

    /// Ada, whose tone is [Tone#AGENT], calls Ben, who is agent2 with [Tone#OTHER_AGENT]; the gateway sees nothing of
    /// what they say.
    static void adaCallsBenPastTheGateway(AgentConsole ada, AgentConsole ben, Stage stage) {
        ada.callColleague("agent2");
        ben.awaitRing().answer();
        ada.awaitDirectSound(true);
        ben.awaitDirectSound(true);

        SoundPackets packets = stage.keep(SoundPackets.of(stage.gateway().pid(), stage.newFolder("packets")));
        assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.AGENT).andNobodyElse();
        await().until(() -> packets.all() > 0);
        assertThat(packets.count()).isZero();
    }
}
