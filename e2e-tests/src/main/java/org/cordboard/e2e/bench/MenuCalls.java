package org.cordboard.e2e.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.rtp.HeardStream;
import org.cordboard.e2e.bench.rtp.PromptEar;
import org.cordboard.e2e.bench.sip.CallFailedException;
import org.cordboard.e2e.bench.sip.PhoneCall;
import org.cordboard.e2e.bench.sip.SipPhones;

/// Telephone calls to somebody who only listens.
final class MenuCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// So that calls meet the gateway's 20 ms rhythm at any point of it.
    private static final Duration PAUSE = Duration.ofMillis(37);

    private static final double NANOS_PER_MILLI = 1e6;

    private final SipPhones phones;
    private final PromptEar ear;

    MenuCalls(SipPhones phones, PromptEar ear) {
        this.phones = phones;
        this.ear = ear;
    }

    /// A call that hears.
    ///
    /// @param millisToPrompt from the INVITE's sending to the kernel's receipt of the first packet
    record Heard(PhoneCall call, double millisToPrompt) {}

    Heard call(String number) throws CallFailedException {
        PhoneCall call = phones.dial(number, ear.offer());
        ear.speakTo(call.rtpPort());
        HeardStream stream = ear.await(call.rtpPort(), call.dialledAt(), PATIENCE)
                .orElseThrow(() -> new IllegalStateException("The call was answered, and no prompt was heard"));
        Instant heard = Instant.ofEpochSecond(0, stream.firstStamp());
        return new Heard(call, Duration.between(call.dialledAt(), heard).toNanos() / NANOS_PER_MILLI);
    }

    void hangUp(Heard heard) throws CallFailedException {
        ear.hangUp(heard.call().rtpPort());
        heard.call().hangUp();
    }

    /// Calls the menu and hangs up.
    ///
    /// @return milliseconds from INVITE to prompt
    double callOnce() throws CallFailedException {
        Heard heard = call(BenchCompany.MENU);
        hangUp(heard);
        LockSupport.parkNanos(PAUSE.toNanos());
        return heard.millisToPrompt();
    }
}
