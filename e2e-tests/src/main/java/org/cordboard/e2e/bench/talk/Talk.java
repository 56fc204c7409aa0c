package org.cordboard.e2e.bench.talk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordboard.e2e.bench.sip.CallFailedException;

/// One call, from its ringing at the agent's desk to its end.
public final class Talk {
    private static final long PATIENCE_SECONDS = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Desk desk;
    private final Caller caller;
    private final CompletableFuture<Long> agentHears;
    private final CompletableFuture<Long> callerHears;
    private String id;

    Talk(Desk desk, Caller caller, long voices) {
        this.desk = desk;
        this.caller = caller;
        agentHears = desk.ear().listenTo(voices);
        callerHears = caller.ear().listenTo(voices + 1);
        caller.phone().speak(new Voice(voices));
        desk.browser().speak(new Voice(voices + 1));
    }

    void awaitOffer() throws InterruptedException {
        id = desk.agent().awaitStatus("OFFERED").orElseThrow();
    }

    /// Milliseconds from the agent's answer to the first frame of the other that each of the two heard.
    public record Answered(double agentHears, double callerHears) {
        public double bothHear() {
            return Math.max(agentHears, callerHears);
        }
    }

    /// @throws TimeoutException when one of them hears nothing of the other
    public Answered answer() throws InterruptedException, ExecutionException, TimeoutException {
        long before = System.nanoTime();
        desk.agent().answer(id);
        long agent = agentHears.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - before;
        long phone = callerHears.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - before;
        return new Answered(agent / NANOS_PER_MILLI, phone / NANOS_PER_MILLI);
    }

    /// Begins to count frames anew.
    public void forgetFrames() {
        desk.ear().forget();
        caller.ear().forget();
    }

    /// Frames heard by both since then.
    public long framesHeard() {
        return desk.ear().received() + caller.ear().received();
    }

    /// Frames lost between the first and the last that came.
    public long framesLost() {
        return desk.ear().lost() + caller.ear().lost();
    }

    /// The caller hangs up; done when the agent is ready for the next.
    public void end() throws CallFailedException, InterruptedException {
        caller.line().hangUp();
        caller.phone().close();
        desk.agent().awaitStatus("READY");
    }
}
