package org.cordboard.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.CallEvent.CallArrived;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares the matcher with [NaiveQueue] on random floors, each of them driven through random moves.
class MatcherTest {
    private static final int FLOORS = 500;
    private static final int MOVES = 120;
    private static final List<String> SKILLS = List.of("german", "wine");

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void choosesWhomThePlainReadingOfTheRulesChooses(Strategy strategy) {
        long seed = ThreadLocalRandom.current().nextLong();
        for (int floor = 0; floor < FLOORS; floor++) {
            new Floor(strategy, new Random(seed + floor), "%s, seed %d".formatted(strategy.title(), seed + floor))
                    .run();
        }
    }

    @Test
    void drawsInProportionToTheWeights() {
        var drawn = new int[4];
        IntStream.range(0, 40_000).forEach(i -> drawn[Draw.below(4, new CallId("call-" + i), i % 3)]++);
        assertThat(Arrays.stream(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(9_500, 10_500));
    }

    /// One random workgroup, in the matcher and in the plain reading.
    private static final class Floor {
        private final Strategy strategy;
        private final Random random;
        private final String name;
        private final Workgroup workgroup;
        private final Matcher matcher;
        private final NaiveQueue naive;
        private final Map<NaiveQueue.Person, NaiveQueue.Visitor> offers = new HashMap<>();
        private Instant now = Instant.parse("2030-01-01T09:00:00Z");
        private long joined;

        Floor(Strategy strategy, Random random, String name) {
            this.strategy = strategy;
            this.random = random;
            this.name = name;
            workgroup = workgroup();
            matcher = new Matcher(workgroup);
            naive = new NaiveQueue(workgroup);
        }

        void run() {
            for (int i = 0; i < MOVES; i++) {
                move();
                compare();
            }
        }

        private void move() {
            switch (random.nextInt(8)) {
                case 0, 1 -> join();
                case 2 -> one(naive.visitors).ifPresent(this::leave);
                case 3, 4 -> one(naive.inOrder).ifPresent(this::changeReadiness);
                case 5 -> one(new ArrayList<>(offers.keySet())).ifPresent(this::endOffer);
                case 6 -> pass(random.nextInt(20_000));
                default -> offer();
            }
        }

        private void compare() {
            var expected = naive.next(now);
            assertThat(matcher.best()).as(name).isEqualTo(expected.map(visitor -> visitor.ticket));
            expected.ifPresent(
                    visitor -> assertThat(matcher.choose(visitor.ticket).member())
                            .as(name)
                            .isEqualTo(naive.choice(visitor, now).member));
        }

        private void offer() {
            naive.next(now).ifPresent(visitor -> {
                var person = naive.choice(visitor, now);
                var seat = matcher.seat(person.member.agent());
                matcher.offered(visitor.ticket, seat);
                matcher.moved(seat, AgentStatus.OFFERED, now);
                naive.asked(visitor, person);
                offers.put(person, visitor);
            });
        }

        private void endOffer(NaiveQueue.Person person) {
            var visitor = offers.remove(person);
            var seat = matcher.seat(person.member.agent());
            if (random.nextBoolean()) {
                int seconds = random.nextInt(3) * 10;
                seat.beganCall();
                seat.endedCall(Duration.ofSeconds(seconds));
                person.calls++;
                person.talkedSeconds += seconds;
            }
            becomeReady(person, random.nextBoolean());
            if (naive.visitors.contains(visitor)) {
                matcher.offerEnded(visitor.ticket);
                visitor.ringing--;
            }
        }

        private void changeReadiness(NaiveQueue.Person person) {
            if (!offers.containsKey(person)) {
                becomeReady(person, !person.ready);
            }
        }

        private void becomeReady(NaiveQueue.Person person, boolean ready) {
            var since = now.minusSeconds(random.nextInt(3));
            person.ready = ready;
            person.readySince = since;
            matcher.moved(
                    matcher.seat(person.member.agent()), ready ? AgentStatus.READY : AgentStatus.NOT_READY, since);
        }

        private void join() {
            joined++;
            var call = new Call(
                    new CallArrived(now, new CallId("c" + joined), "200", new Caller("1", "", Caller.Origin.PHONE)),
                    new Outbox());
            var since = random.nextInt(10) == 0 ? now.minusSeconds(30) : now;
            var visitor = new NaiveQueue.Visitor(
                    new Ticket(call, workgroup, since, joined, needs()),
                    strategy == Strategy.RING_ALL ? Integer.MAX_VALUE : 1);
            naive.visitors.add(visitor);
            matcher.join(visitor.ticket, naive.openTier(visitor, now));
        }

        private void leave(NaiveQueue.Visitor visitor) {
            naive.visitors.remove(visitor);
            matcher.leave(visitor.ticket);
        }

        private void pass(int millis) {
            now = now.plusMillis(millis);
            naive.visitors.forEach(visitor -> {
                matcher.tierOpened(visitor.ticket, naive.openTier(visitor, now));
                if (strategy == Strategy.RING_PROGRESSIVELY) {
                    visitor.mayRingAt++;
                    matcher.ringAtOnce(visitor.ticket, visitor.mayRingAt);
                }
            });
        }

        private <T> Optional<T> one(List<T> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        private Needs needs() {
            return new Needs(new SkillNeeds(levels(3), levels(2)), random.nextInt(4) * 10);
        }

        private TreeMap<String, Integer> levels(int oneIn) {
            var levels = new TreeMap<String, Integer>();
            SKILLS.stream()
                    .filter(_ -> random.nextInt(oneIn) == 0)
                    .forEach(skill -> levels.put(skill, 1 + random.nextInt(10)));
            return levels;
        }

        private Workgroup workgroup() {
            var members = IntStream.rangeClosed(1, 1 + random.nextInt(12))
                    .mapToObj(number -> new Member(
                            new AgentId("agent" + number),
                            1 + random.nextInt(3),
                            1 + random.nextInt(4),
                            random.nextInt(10) > 0,
                            levels(2),
                            1 + random.nextInt(5)))
                    .toList();
            var rules = new RoutingRules(
                    strategy,
                    new TreeMap<>(Map.of(2, Duration.ofSeconds(10), 3, Duration.ofSeconds(30))),
                    Duration.ofSeconds(10),
                    Needs.NONE);
            return Companies.support(members, rules, new ToVoicemail(new WorkgroupId("support")));
        }
    }
}
