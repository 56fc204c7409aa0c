package org.cordboard.e2e.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.program.Programs;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.talk.Office;
import org.cordboard.e2e.bench.talk.Talk;
import org.cordboard.e2e.program.Gateway;

/// How long agent and caller wait for each other's voice after the click on Answer.
final class AnswerBench implements Benchmark {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 50;
    /// About as long as an agent takes to click; not a multiple of 20 ms, so that calls differ in their place
    /// in that rhythm.
    private static final long RINGING_NANOS = 313_000_000;

    @Override
    public Report run(Path folder) throws Exception {
        Report report = new Report("answer");
        BenchCompany.write(1, folder);
        List<Talk.Answered> answered = new ArrayList<>();
        try (Gateway gateway = Programs.serve(folder);
                Office office = new Office(gateway)) {
            office.staff(1);
            for (int call = 0; call < WARM_UP + MEASURED; call++) {
                Talk talk = office.call(0);
                LockSupport.parkNanos(RINGING_NANOS);
                answered.add(talk.answer());
                talk.end();
            }
        }
        return report.add("answer to sound at both", "ms", "p95 ≤ 150", millis(answered, Talk.Answered::bothHear))
                .add("answer to the caller's voice at the agent", "ms", "", millis(answered, Talk.Answered::agentHears))
                .add(
                        "answer to the agent's voice at the caller",
                        "ms",
                        "",
                        millis(answered, Talk.Answered::callerHears))
                .note(
                        "The agent is code: from sending the message of the Answer button to the first decrypted packet of the other side. "
                                + "What a browser adds (click, jitter buffer, loudspeaker) is not in it.");
    }

    private static double[] millis(List<Talk.Answered> answered, ToDoubleFunction<Talk.Answered> side) {
        return answered.subList(WARM_UP, answered.size()).stream()
                .mapToDouble(side)
                .toArray();
    }
}
