package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.PromptsPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A supervisor replaces what callers hear first.
final class PromptRecordingIT {
    private static final String GREETING = "Main menu";

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @EnumSource
    void callersHearTheSupervisorsRecordingUntilTheOriginalIsRestored(BrowserKind kind) {
        PromptsPage prompts = STAGE.console("boss1", kind, Tone.AGENT).enter().openPrompts();

        prompts.record(GREETING).review(GREETING).save(GREETING);

        assertThat(callFrom(Callers.GRACE)).hears(Tone.AGENT).andNobodyElse();

        prompts.restore(GREETING);

        assertThat(callFrom(Callers.ALAN)).hearsTheGatewayAlone();
    }

    private static Baresip callFrom(CallerId caller) {
        return STAGE.phone(caller, Tone.CALLER, Transport.UDP)
                .dial(STAGE.gateway().sipUri())
                .awaitAnswer();
    }
}
