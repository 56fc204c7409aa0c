package org.cordboard.core.toll;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.NumberForms;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Ruling;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Where every call that leaves the house comes through: asks the dial plan, keeps to its limits, and counts what
/// calls cost.
public final class Tolls {
    private static final Spender COMPANY = new Spender.House();
    private static final Duration PROLONGED = Duration.ofMinutes(1);

    private static final class Running {
        private final Spender spender;
        private final String dialled;
        private final Ruling ruling;
        private Optional<Instant> answeredAt = Optional.empty();
        private Optional<TimerId> longest = Optional.empty();
        private String trunk = "";

        private Running(Spender spender, String dialled, Ruling ruling) {
            this.spender = spender;
            this.dialled = dialled;
            this.ruling = ruling;
        }

        private Optional<Rate> rate() {
            return ruling.rule().flatMap(rule -> rule.rate());
        }

        private BigDecimal costAt(Instant now) {
            return answeredAt
                    .flatMap(since -> rate().map(rate -> rate.of(Duration.between(since, now))))
                    .orElse(BigDecimal.ZERO);
        }
    }

    private final Map<CallId, Map<OutsideId, Running>> running = new HashMap<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Supplier<Company> company;
    private final NumberForms forms;
    private final Outbox outbox;

    /// @param company as it is at present
    public Tolls(Supplier<Company> company, NumberForms forms, Outbox outbox) {
        this.company = company;
        this.forms = forms;
        this.outbox = outbox;
    }

    /// A call of before the floor's start counts towards what may be spent within a day.
    ///
    /// @param by [Spender#title()]
    public void remember(String by, Instant at, BigDecimal cost) {
        remembered(by).forEach(account -> account.pays(at, cost));
    }

    /// A call that began before the floor's start counts towards how often may be called within an hour. To be told in
    /// the order of time.
    ///
    /// @param by [Spender#title()]
    public void remember(String by, Instant at) {
        remembered(by).forEach(account -> account.hasBegun(at));
    }

    private List<Account> remembered(String by) {
        return Stream.of(by, COMPANY.title())
                .distinct()
                .map(who -> accounts.computeIfAbsent(who, _ -> new Account()))
                .toList();
    }

    /// Somebody of the company, by the role of the moment.
    public Spender person(AgentId id) {
        return person(company.get(), id);
    }

    /// As [#person(AgentId)], where there is no floor.
    public static Spender person(Company company, AgentId id) {
        var role = Optional.ofNullable(company.people().get(id)).map(Person::role);
        return new Spender.OfPerson(
                id,
                Stream.of(Person.Role.values())
                        .filter(one -> role.filter(has -> has.includes(one)).isPresent())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /// The callers of a workgroup, or of a person's own line.
    public Spender queue(WorkgroupId id) {
        return id.person().map(this::person).orElseGet(() -> new Spender.OfWorkgroup(id));
    }

    /// What would become of a call now. Changes nothing.
    public Verdict look(Spender spender, String dialled, Instant now) {
        var ruling = plan().rule(spender, dialled, forms);
        return new Verdict(ruling, ruling.emergency() ? Optional.empty() : limit(spender, now));
    }

    /// A call is to be dialled: counts from now on, unless it is refused.
    ///
    /// @param leg [OutsideId#CALLER] for the caller
    /// @param inside who calls, as tie trunks are shown
    public Permit begin(CallId call, OutsideId leg, Spender spender, String dialled, String inside) {
        var verdict = look(spender, dialled, outbox.now());
        if (verdict.refusal().isPresent()) {
            var reason = verdict.refusal().get();
            outbox.add(new OutsideEffect.DialRefused(call, leg, dialled, spender.title(), reason));
            return new Permit.Refused(reason);
        }
        var ruling = verdict.ruling();
        explain(call, dialled, ruling);
        running.computeIfAbsent(call, _ -> new LinkedHashMap<>()).put(leg, new Running(spender, dialled, ruling));
        accountsOf(spender).forEach(account -> account.begins(outbox.now()));
        var rule = ruling.rule().map(Rule::id).orElse("");
        outbox.add(new OutsideEffect.CountDialling(call, leg, spender.title(), rule, ruling.number()));
        return new Permit.Granted(ruling.number(), new Route(ruling.trunks(), ruling.emergency(), inside));
    }

    /// The number that a leg was dialled with, before the dial plan made another one of it.
    public Optional<String> dialled(CallId call, OutsideId leg) {
        return find(call, leg).map(one -> one.dialled);
    }

    /// Passes over legs that are gone.
    public void answered(CallId call, OutsideId leg, String trunk) {
        find(call, leg).filter(one -> one.answeredAt.isEmpty()).ifPresent(one -> {
            one.answeredAt = Optional.of(outbox.now());
            one.trunk = trunk;
            one.longest = longest(one).map(after -> outbox.start(TimerId.Kind.LONGEST, call.value(), after));
        });
    }

    /// The leg belongs to another call from now on. Passes over legs that are gone.
    public void move(CallId call, OutsideId leg, CallId to, OutsideId as) {
        find(call, leg).ifPresent(one -> {
            remove(call, leg);
            running.computeIfAbsent(to, _ -> new LinkedHashMap<>()).put(as, one);
            one.longest.ifPresent(outbox::cancel);
            one.longest = one.answeredAt.flatMap(since -> longest(one)
                    .map(after -> Duration.between(outbox.now(), since.plus(after)))
                    .map(left -> left.isPositive() ? left : Duration.ofMillis(1))
                    .map(left -> outbox.start(TimerId.Kind.LONGEST, to.value(), left)));
        });
    }

    /// The time of a leg was up when its call could not be ended: it is looked at again in a minute.
    public void prolong(CallId call) {
        running.getOrDefault(call, Map.of()).values().stream()
                .filter(one -> one.longest.filter(timer -> !outbox.runs(timer)).isPresent())
                .forEach(one -> one.longest = Optional.of(outbox.start(TimerId.Kind.LONGEST, call.value(), PROLONGED)));
    }

    /// Passes over legs that are gone.
    public void ended(CallId call, OutsideId leg) {
        find(call, leg).ifPresent(one -> {
            remove(call, leg);
            one.longest.ifPresent(outbox::cancel);
            accountsOf(one.spender).forEach(Account::ends);
            one.answeredAt.ifPresent(since -> one.rate().ifPresent(rate -> charge(call, leg, one, since, rate)));
        });
    }

    /// The call ends with all that was dialled for it.
    public void ended(CallId call) {
        List.copyOf(running.getOrDefault(call, Map.of()).keySet()).forEach(leg -> ended(call, leg));
    }

    /// The timers that run for a call.
    public List<TimerId> timers(CallId call) {
        return running.getOrDefault(call, Map.of()).values().stream()
                .flatMap(one -> one.longest.stream())
                .toList();
    }

    /// The calls with legs that count at present; for the audit.
    public Set<CallId> calls() {
        return Set.copyOf(running.keySet());
    }

    /// Those whose legs are counted otherwise than they stand, in words; for the audit.
    public List<String> miscounted() {
        var legs = running.values().stream()
                .flatMap(ofCall -> ofCall.values().stream())
                .flatMap(one -> accountsOf(one.spender).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().present() != legs.getOrDefault(entry.getValue(), 0L))
                .map(entry -> "%s has %d calls to outside by its account, and %d legs"
                        .formatted(entry.getKey(), entry.getValue().present(), legs.getOrDefault(entry.getValue(), 0L)))
                .toList();
    }

    /// Who has called of late, by name.
    public List<Usage> usage(Instant now) {
        return accounts.entrySet().stream()
                .map(entry -> new Usage(
                        entry.getKey(),
                        entry.getValue().present(),
                        entry.getValue().lastHour(now),
                        entry.getValue().lastDay(now)))
                .toList();
    }

    private void explain(CallId call, String dialled, Ruling ruling) {
        if (ruling.emergency()) {
            outbox.decide(
                    call,
                    Sentence.of("Dial {0}", ruling.number()),
                    Sentence.of("It is an emergency number, which nothing stops"));
        } else {
            ruling.rule()
                    .ifPresent(rule -> outbox.decide(
                            call,
                            Sentence.of("Dial {0} as {1}", dialled, ruling.number()),
                            Sentence.of("The rule {0} of the dial plan is for it", rule.id())));
        }
    }

    private void charge(CallId call, OutsideId leg, Running one, Instant since, Rate rate) {
        var length = Duration.between(since, outbox.now());
        var cost = rate.of(length);
        accountsOf(one.spender).forEach(account -> account.pays(outbox.now(), cost));
        outbox.add(new OutsideEffect.KeepCharge(
                call,
                leg,
                one.spender.title(),
                one.ruling.rule().orElseThrow().id(),
                one.trunk,
                one.ruling.number(),
                since,
                length,
                cost,
                plan().currency()));
    }

    private Optional<Duration> longest(Running one) {
        if (one.ruling.emergency()) {
            return Optional.empty();
        }
        var limits = plan().limits();
        return Stream.of(limits.of(one.spender), limits.company())
                .flatMap(some -> some.longest().stream())
                .min(Duration::compareTo);
    }

    private Optional<Sentence> limit(Spender spender, Instant now) {
        var limits = plan().limits();
        var whose = switch (spender) {
            case Spender.OfPerson _ -> "person";
            case Spender.OfWorkgroup _ -> "workgroup";
            case Spender.OfTrunk _ -> "trunk";
            case Spender.House _ -> "company";
        };
        return look(spender)
                .refusal(limits.of(spender), whose, spender.title(), now, runningCost(spender, now))
                .or(() -> look(COMPANY)
                        .refusal(limits.company(), "company", COMPANY.title(), now, runningCost(COMPANY, now)));
    }

    private BigDecimal runningCost(Spender spender, Instant now) {
        return running.values().stream()
                .flatMap(legs -> legs.values().stream())
                .filter(one -> spender.equals(COMPANY) || one.spender.title().equals(spender.title()))
                .map(one -> one.costAt(now))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Collection<Account> accountsOf(Spender spender) {
        return spender.equals(COMPANY) ? List.of(account(COMPANY)) : List.of(account(spender), account(COMPANY));
    }

    private Account look(Spender spender) {
        return accounts.getOrDefault(spender.title(), new Account());
    }

    private Account account(Spender spender) {
        return accounts.computeIfAbsent(spender.title(), _ -> new Account());
    }

    private void remove(CallId call, OutsideId leg) {
        running.get(call).remove(leg);
        if (running.get(call).isEmpty()) {
            running.remove(call);
        }
    }

    private Optional<Running> find(CallId call, OutsideId leg) {
        return Optional.ofNullable(running.getOrDefault(call, Map.of()).get(leg));
    }

    private DialPlan plan() {
        return company.get().dialPlan();
    }
}
