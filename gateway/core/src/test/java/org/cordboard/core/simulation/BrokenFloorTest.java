package org.cordboard.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

/// A floor that goes wrong at one step, and what the simulation says about it.
class BrokenFloorTest {
    private static final int WHOLE_EVERY = 500;
    private static final int GOES_WRONG_AFTER = 5_020;

    private final AtomicLong steps = new AtomicLong();
    private long wrongAt;

    @Test
    void aDeskThatIsNotShownIsFoundAtThatStep() {
        var report = Simulation.runWith(plan(WHOLE_EVERY), goingWrong(this::forgetsTheDesk));
        assertThat(report.events()).isEqualTo(wrongAt);
        assertThat(report.broken())
                .first()
                .asString()
                .startsWith("the desk of ")
                .contains("shows what is not");
    }

    @Test
    void whatBreaksElsewhereIsFoundWhenEverythingIsChecked() {
        var report = Simulation.runWith(plan(WHOLE_EVERY), goingWrong(this::movesSomebodyElse));
        assertThat(report.broken()).isNotEmpty();
        assertThat(report.events()).isBetween(wrongAt, wrongAt + WHOLE_EVERY);
    }

    @Test
    void whatBreaksElsewhereIsFoundAtThatStepWhenEverythingIsCheckedAtEach() {
        var report = Simulation.runWith(plan(1), goingWrong(this::movesSomebodyElse));
        assertThat(report.broken()).isNotEmpty();
        assertThat(report.events()).isEqualTo(wrongAt);
    }

    @Test
    void aFloorThatThrowsIsABrokenInvariant() {
        var report = Simulation.runWith(plan(WHOLE_EVERY), goingWrong((_, _) -> {
            throw new IllegalStateException("a call cannot go from here to there");
        }));
        assertThat(report.broken())
                .singleElement()
                .asString()
                .startsWith(
                        "the floor threw java.lang.IllegalStateException: a call cannot go from here to there after");
    }

    @Test
    void theReportSaysWhereItBrokeAndHowToRepeatIt() {
        var report = Simulation.runWith(plan(WHOLE_EVERY), goingWrong(this::forgetsTheDesk));
        assertThat(report.toString())
                .contains("broken invariants: " + report.broken().size())
                .contains("at step " + wrongAt + ": the desk of ")
                .contains("everything was checked last at step " + wrongAt / WHOLE_EVERY * WHOLE_EVERY)
                .contains("repeat with: ./cordboard simulate --calls 1000 --seed 4 --agents 40 --check-all-every 1");
    }

    private static Plan plan(int wholeEvery) {
        return new Plan(1_000, 4, OptionalInt.of(40), wholeEvery);
    }

    private List<Effect> forgetsTheDesk(Floor floor, Event event) {
        return floor.on(event).stream()
                .filter(effect -> !(effect instanceof Effect.ShowDesk))
                .toList();
    }

    /// Nobody hears of it.
    private List<Effect> movesSomebodyElse(Floor floor, Event event) {
        var agent = ((AgentEvent) event).agent();
        for (int number = 0; number < 40; number++) {
            var other = new AgentId("agent" + number);
            if (!other.equals(agent) && floor.knows(other) && floor.desk(other).status() == AgentStatus.READY) {
                floor.on(new AgentEvent.NotReadyRequested(event.at(), other, "Lunch"));
                break;
            }
        }
        return floor.on(event);
    }

    /// Goes wrong once, when an agent does something that the agent's desk shows.
    private BiFunction<Floor, Event, List<Effect>> goingWrong(BiFunction<Floor, Event, List<Effect>> how) {
        return (floor, event) -> {
            var step = steps.incrementAndGet();
            if (step > GOES_WRONG_AFTER && wrongAt == 0 && takesTheCall(floor, event)) {
                wrongAt = step;
                return how.apply(floor, event);
            }
            return floor.on(event);
        };
    }

    /// Not a click that comes too late.
    private static boolean takesTheCall(Floor floor, Event event) {
        return event instanceof AgentEvent.OfferAccepted accepted
                && floor.desk(accepted.agent()).status() == AgentStatus.OFFERED
                && floor.desk(accepted.agent())
                        .call()
                        .filter(call -> call.id().equals(accepted.call()))
                        .isPresent();
    }
}
