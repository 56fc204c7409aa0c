package org.cordboard.core.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Workgroup;

/// docs/queueing.md once more, as plainly as can be: looks at everybody each time and keeps nothing sorted.
final class NaiveQueue {
    static final class Person {
        final Member member;
        boolean ready;
        Instant readySince = Instant.EPOCH;
        int calls;
        long talkedSeconds;

        Person(Member member) {
            this.member = member;
        }
    }

    static final class Visitor {
        final Ticket ticket;
        int ringing;
        int mayRingAt;
        int offers;
        Optional<Person> asked = Optional.empty();

        Visitor(Ticket ticket, int mayRingAt) {
            this.ticket = ticket;
            this.mayRingAt = mayRingAt;
        }
    }

    private final Workgroup workgroup;
    final List<Person> inOrder = new ArrayList<>();
    final List<Visitor> visitors = new ArrayList<>();
    private final Map<Integer, Person> askedInTier = new HashMap<>();

    NaiveQueue(Workgroup workgroup) {
        this.workgroup = workgroup;
        workgroup.members().forEach(member -> inOrder.add(new Person(member)));
        inOrder.sort(Comparator.comparing(person -> person.member.tier() * 100_000 + person.member.position()));
    }

    Optional<Visitor> next(Instant now) {
        Visitor best = null;
        for (Visitor visitor : visitors) {
            if (visitor.ringing < visitor.mayRingAt
                    && !whoMayBeAsked(visitor, now).isEmpty()
                    && (best == null || millisAhead(visitor, now) > millisAhead(best, now))) {
                best = visitor;
            }
        }
        return Optional.ofNullable(best);
    }

    Person choice(Visitor visitor, Instant now) {
        var asked = whoMayBeAsked(visitor, now);
        int tier = asked.stream().mapToInt(person -> person.member.tier()).min().orElseThrow();
        asked.removeIf(person -> person.member.tier() != tier);
        int fit = asked.stream().mapToInt(person -> fit(visitor, person)).max().orElseThrow();
        asked.removeIf(person -> fit(visitor, person) != fit);
        return switch (workgroup.routing().strategy()) {
            case RING_ALL, RING_PROGRESSIVELY, TOP_DOWN -> asked.getFirst();
            case LONGEST_IDLE_AGENT -> least(asked, Comparator.comparing(person -> person.readySince));
            case FEWEST_CALLS ->
                least(
                        asked,
                        Comparator.<Person>comparingInt(person -> person.calls)
                                .thenComparing(person -> person.readySince));
            case LEAST_TALK_TIME ->
                least(
                        asked,
                        Comparator.<Person>comparingLong(person -> person.talkedSeconds)
                                .thenComparing(person -> person.readySince));
            case ROUND_ROBIN -> after(asked, Optional.ofNullable(askedInTier.get(tier)));
            case SEQUENTIAL -> after(asked, visitor.asked);
            case WEIGHTED_RANDOM -> drawn(asked, visitor);
        };
    }

    void asked(Visitor visitor, Person person) {
        visitor.ringing++;
        visitor.offers++;
        visitor.asked = Optional.of(person);
        askedInTier.put(person.member.tier(), person);
        person.ready = false;
    }

    int openTier(Visitor visitor, Instant now) {
        var waited = Duration.between(visitor.ticket.since(), now);
        int open = 1;
        for (int tier = 2; tier <= 9; tier++) {
            var opens = workgroup.routing().tierOpensAfter().get(tier);
            open = opens != null && waited.compareTo(opens) >= 0 ? tier : open;
        }
        return open;
    }

    private List<Person> whoMayBeAsked(Visitor visitor, Instant now) {
        var asked = new ArrayList<Person>();
        for (Person person : inOrder) {
            boolean able = visitor.ticket.needs().skills().required().entrySet().stream()
                    .allMatch(skill -> level(person, skill.getKey()) >= skill.getValue());
            if (person.ready && person.member.enabled() && able && person.member.tier() <= openTier(visitor, now)) {
                asked.add(person);
            }
        }
        return asked;
    }

    private static long millisAhead(Visitor visitor, Instant now) {
        int points = 0;
        for (int level : visitor.ticket.needs().skills().required().values()) {
            points += level;
        }
        return Duration.between(visitor.ticket.since(), now).toMillis()
                + 1000L * (visitor.ticket.needs().priority() + points);
    }

    private static int fit(Visitor visitor, Person person) {
        int fit = 0;
        for (var skill : visitor.ticket.needs().skills().preferred().entrySet()) {
            fit += Math.min(level(person, skill.getKey()), skill.getValue());
        }
        return fit;
    }

    private static int level(Person person, String skill) {
        return person.member.skills().getOrDefault(skill, 0);
    }

    private static Person least(List<Person> asked, Comparator<Person> order) {
        var least = asked.getFirst();
        for (Person person : asked) {
            least = order.compare(person, least) < 0 ? person : least;
        }
        return least;
    }

    private Person after(List<Person> asked, Optional<Person> last) {
        int from = last.map(inOrder::indexOf).orElse(-1);
        return asked.stream()
                .filter(person -> inOrder.indexOf(person) > from)
                .findFirst()
                .orElseGet(asked::getFirst);
    }

    private static Person drawn(List<Person> asked, Visitor visitor) {
        var lots = new ArrayList<Person>();
        for (Person person : asked) {
            for (int i = 0; i < person.member.weight(); i++) {
                lots.add(person);
            }
        }
        return lots.get(Draw.below(lots.size(), visitor.ticket.call().id(), visitor.offers));
    }
}
