package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.program.SmallDisk;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The disk is full to the last byte while Grace leaves a message: sound, journal, message and record all have
/// no room.
final class DiskFullIT {
    private static final int DISK_MEBIBYTES = 96;
    private static final Duration SPOKEN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void theCallerIsToldAndWhatWasHeardIsKept() {
        SmallDisk disk = STAGE.keep(SmallDisk.mount(STAGE.newFolder("disk-"), DISK_MEBIBYTES));
        Gateway gateway = STAGE.keep(Gateway.demo(disk.folder()));
        Baresip grace = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        grace.dial(gateway.sipUri()).awaitAnswer();
        grace.press("9#");
        assertThat(grace).hearsSilence();
        grace.listen(SPOKEN);

        disk.fill();

        // Somebody speaks to her although she neither pressed a key nor hung up, and then hangs up.
        assertThat(grace).hearsTheGatewayAlone();
        grace.awaitEnd();
        disk.clear();
        HttpUser agent = STAGE.keep(new HttpUser(gateway));
        agent.signIn("agent1", gateway.password("agent1"));
        JsonNode call = await("the record of the call")
                .atMost(PATIENCE)
                .until(() -> agent.getJson("/api/calls").path(0), found -> !found.isMissingNode());
        assertThat(call.path("cause").asText()).isEqualTo("MESSAGE_FAILED");
        JsonNode message = await("the part of the message that was heard")
                .atMost(PATIENCE)
                .until(() -> agent.getJson("/api/voicemails").path(0), found -> !found.isMissingNode());
        assertThat(Wav.read(
                        agent.getBytes("/api/voicemails/" + message.path("id").asText() + "/sound")))
                .hears(Tone.CALLER)
                .andNobodyElse();
        assertThat(agent.getJson("/api/calls/" + call.path("id").asText() + "/timeline")
                        .path("entries"))
                .hasSizeGreaterThan(5);
    }
}
