package org.cordboard.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.rtp.PromptEar;
import org.cordboard.e2e.bench.sip.CallFailedException;
import org.cordboard.e2e.bench.sip.SipPhones;

/// A hundred callers who stay, half in the menu and half in the queue, while others come, twenty a second,
/// listen and go.
final class BusyDay {
    static final String WORDS =
            "Busy: 50 calls stand in the menu and 50 in the queue; for 60 s, 20 new calls a second come, every "
                    + "second one to the queue, listen for 2 s and hang up. Every caller hears a prompt or music all the time and sends silence.";

    private static final int STANDING = 100;
    private static final int NEW_CALLS = 20 * 60;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);
    private static final Duration LISTENING = Duration.ofSeconds(2);

    private final MenuCalls calls;
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    BusyDay(SipPhones phones, PromptEar ear) {
        calls = new MenuCalls(phones, ear);
    }

    /// @param millisToPrompt of the calls that came while the others stood
    /// @param failures one for each call that failed at any step, and why
    record Outcome(double[] millisToPrompt, List<String> failures) {}

    Outcome live() throws Exception {
        List<MenuCalls.Heard> standing = new ArrayList<>();
        for (int number = 0; number < STANDING; number++) {
            standing.add(calls.call(number(number)));
        }
        newCalls();
        for (MenuCalls.Heard call : standing) {
            end(call);
        }
        return new Outcome(millis.stream().mapToDouble(Double::doubleValue).toArray(), List.copyOf(failures));
    }

    private void newCalls() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (int number = 0; number < NEW_CALLS; number++) {
                String dialled = number(number);
                all.add(callers.submit(() -> comeAndGo(dialled)));
                next += BETWEEN_CALLS.toNanos();
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        for (Future<?> call : all) {
            call.get();
        }
    }

    private static String number(int number) {
        return number % 2 == 0 ? BenchCompany.MENU : BenchCompany.queue(0);
    }

    private void comeAndGo(String dialled) {
        try {
            MenuCalls.Heard call = calls.call(dialled);
            millis.add(call.millisToPrompt());
            LockSupport.parkNanos(LISTENING.toNanos());
            end(call);
        } catch (CallFailedException | IllegalStateException failed) {
            failures.add(failed.getMessage());
        }
    }

    /// A call that the gateway ended by itself has failed, too.
    private void end(MenuCalls.Heard call) {
        try {
            if (call.call().hasEnded()) {
                failures.add("The gateway hung up");
            }
            calls.hangUp(call);
        } catch (CallFailedException failed) {
            failures.add(failed.getMessage());
        }
    }
}
