package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.texting.Keyword.Deed;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.IncomingText;
import org.jdbi.v3.core.Handle;

/// Finds out whose a text is that has come, and gives the answers that need nobody. All within the
/// transaction that keeps the text: what it says is said once.
public final class Reception {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);
    private static final String HIDDEN = "••••••••";

    private final Supplier<Company> company;
    private final Supplier<TextRules> rules;
    private final OpeningTimes times;
    private final Customers customers;
    private final DemoAccounts demos;
    private final ThreadTable threads;
    private final TextTable texts;
    private final ConsentTable consents;
    private final ThreadWriter writer;
    private final ServiceLevels levels;
    private final Nights nights;

    /// @param rules as they are at present
    public Reception(
            TenantId tenant,
            Supplier<Company> company,
            Supplier<TextRules> rules,
            OpeningTimes times,
            Customers customers,
            DemoAccounts demos) {
        this.company = company;
        this.rules = rules;
        this.times = times;
        this.customers = customers;
        this.demos = demos;
        threads = new ThreadTable(tenant);
        texts = new TextTable(tenant);
        consents = new ConsentTable(tenant);
        writer = new ThreadWriter(tenant);
        levels = new ServiceLevels(tenant, rules, times);
        nights = new Nights(rules, times);
    }

    ServiceLevels levels() {
        return levels;
    }

    /// What the program says to a text.
    ///
    /// @param shown in the thread, where a password is not to be read
    private record Answer(TextMessage.Cause cause, String words, String shown) {
        static Answer of(TextMessage.Cause cause, String words) {
            return new Answer(cause, words, words);
        }
    }

    /// @param before the thread before the text
    /// @param thread with the text, as it is kept
    /// @param consent what the text says of being texted
    /// @return the thread as it is kept then
    TextThread receive(
            Handle handle,
            TextThread before,
            TextThread thread,
            IncomingText text,
            Optional<ConsentWord> consent,
            Instant at) {
        Optional<KeywordReader.Found> keyword = consent.isPresent()
                ? Optional.empty()
                : KeywordReader.in(text.words(), rules.get().keywords(), candidate -> counts(candidate, thread, at));
        customers.meet(
                handle, thread.theirs(), keyword.map(KeywordReader.Found::says).orElse(Customers.Introduction.NONE));
        TextThread mine = assigned(handle, before, moved(handle, thread, keyword, at), at);
        threads.put(handle, mine);
        if (consent.isEmpty()) {
            levels.came(handle, mine, at);
        }
        boolean refused = consents.refused(handle, thread.ours(), thread.theirs());
        return refused ? mine : answered(handle, mine, text, consent, keyword, at);
    }

    private boolean counts(Keyword keyword, TextThread thread, Instant at) {
        return keyword.isFor(thread.ours(), thread.workgroup())
                && keyword.hours()
                        .map(hours -> times.closed(
                                                hours.schedule()
                                                        .or(() -> rules.get()
                                                                .of(thread.workgroup())
                                                                .schedule()),
                                                at)
                                        .isEmpty()
                                == hours.open())
                        .orElse(true);
    }

    private TextThread moved(Handle handle, TextThread thread, Optional<KeywordReader.Found> keyword, Instant at) {
        if (keyword.isPresent()
                && keyword.get().keyword().deed() instanceof Deed.ToWorkgroup(WorkgroupId workgroup)
                && !workgroup.equals(thread.workgroup())) {
            TextThread theirs = thread.of(workgroup, thread.assignee().filter(person -> answers(person, workgroup)), at)
                    .withNote(at);
            writer.note(
                    handle, theirs, Optional.empty(), keyword.get().word(), Optional.of(TextMessage.Cause.MOVED), at);
            return theirs;
        }
        return thread;
    }

    /// Whoever has spoken to the customer last goes on, unless somebody looks after the thread.
    private TextThread assigned(Handle handle, TextThread before, TextThread thread, Instant at) {
        boolean anew =
                before.state() == TextThread.State.CLOSED || thread.assignee().isEmpty();
        return rules.get()
                .lastSpoke()
                .filter(_ -> anew)
                .map(within -> thread.lookedAfterBy(
                        Stream.of(
                                        texts.lastTalk(handle, thread.theirs(), at.minus(within)),
                                        customers.lastCall(handle, thread.theirs(), at.minus(within)))
                                .flatMap(Optional::stream)
                                .max((one, other) -> one.at().compareTo(other.at()))
                                .map(Customers.Talk::person)
                                .filter(person -> answers(person, thread.workgroup())),
                        at))
                .orElse(thread);
    }

    private boolean answers(AgentId person, WorkgroupId workgroup) {
        return company.get()
                .queue(workgroup)
                .filter(group -> group.hasMember(person))
                .isPresent();
    }

    private TextThread answered(
            Handle handle,
            TextThread thread,
            IncomingText text,
            Optional<ConsentWord> consent,
            Optional<KeywordReader.Found> keyword,
            Instant at) {
        boolean help = consent.filter(ConsentWord.HELP::equals).isPresent();
        if (consent.isPresent() && !help || nothingToSay(thread, text, keyword, help, at)) {
            return thread;
        }
        Instant hour = at.minus(HOUR);
        AnswerLimits limits = rules.get().limits();
        if (texts.automatic(handle, thread.id(), hour) >= limits.perHour()
                || texts.said(handle, thread.id(), text.words(), hour) > limits.same()) {
            return cut(handle, thread, hour, at);
        }
        Optional<Nights.Night> night = nights.now(thread, at).filter(_ -> !isDemo(keyword));
        QuietHours.Automatic then = night.map(now -> now.hours().automatic()).orElse(QuietHours.Automatic.SEND);
        if (then == QuietHours.Automatic.DROP) {
            return thread;
        }
        return answer(handle, thread, keyword, help, at)
                .map(answer -> {
                    TextThread more = thread.withAutomatic(at);
                    writer.text(
                            handle,
                            more,
                            new ThreadWriter.Text(
                                    Optional.empty(),
                                    answer.shown(),
                                    answer.words(),
                                    List.of(),
                                    Optional.of(answer.cause()),
                                    night.map(Nights.Night::held).filter(_ -> then == QuietHours.Automatic.WAIT)),
                            at);
                    return more;
                })
                .orElse(thread);
    }

    /// An account that is lent for two hours is of no use in the morning.
    private static boolean isDemo(Optional<KeywordReader.Found> keyword) {
        return keyword.filter(found -> found.keyword().deed() instanceof Deed.Demo)
                .isPresent();
    }

    /// Looked at first, so that a thread in which nothing would be said is noted as no loop.
    private boolean nothingToSay(
            TextThread thread, IncomingText text, Optional<KeywordReader.Found> keyword, boolean help, Instant at) {
        return help
                ? rules.get().help().isEmpty()
                        || thread.ours().startsWith("+")
                        // The network has answered by itself.
                        || text.consent().isPresent()
                : keyword.isEmpty() && closed(thread, at).isEmpty();
    }

    private Optional<OpeningTimes.Closed> closed(TextThread thread, Instant at) {
        GroupRules group = rules.get().of(thread.workgroup());
        return group.afterHours().flatMap(_ -> times.closed(group.schedule(), at));
    }

    private TextThread cut(Handle handle, TextThread thread, Instant hour, Instant at) {
        if (texts.noted(handle, thread.id(), TextMessage.Cause.LOOP, hour) > 0) {
            return thread;
        }
        TextThread more = thread.withNote(at);
        writer.note(handle, more, Optional.empty(), "", Optional.of(TextMessage.Cause.LOOP), at);
        return more;
    }

    private Optional<Answer> answer(
            Handle handle, TextThread thread, Optional<KeywordReader.Found> keyword, boolean help, Instant at) {
        Map<String, String> values = values(handle, thread);
        if (help) {
            return rules.get()
                    .help()
                    .map(words -> Answer.of(TextMessage.Cause.HELP, TextTemplate.filled(words, values)));
        }
        if (keyword.isPresent()) {
            Keyword known = keyword.get().keyword();
            return Optional.of(
                    known.deed() instanceof Deed.Demo demo
                            ? demo(handle, thread, known, demo, values, at)
                            : Answer.of(TextMessage.Cause.KEYWORD, TextTemplate.filled(known.answer(), values)));
        }
        return closed(thread, at)
                .filter(closed -> threads.tellClosed(handle, thread.id(), closed.period()))
                .flatMap(_ -> rules.get().of(thread.workgroup()).afterHours())
                .map(words -> Answer.of(TextMessage.Cause.AFTER_HOURS, TextTemplate.filled(words, values)));
    }

    private Answer demo(
            Handle handle, TextThread thread, Keyword keyword, Deed.Demo demo, Map<String, String> values, Instant at) {
        return demos.lend(handle, demo, thread.theirs(), at)
                .map(lent -> {
                    values.put("user", lent.user().value());
                    values.put("until", UNTIL.format(lent.until().atZone(nights.zone(thread))));
                    values.put("address", lent.address());
                    values.put("password", HIDDEN);
                    String shown = TextTemplate.filled(keyword.answer(), values);
                    values.put("password", lent.password());
                    return new Answer(TextMessage.Cause.DEMO, TextTemplate.filled(keyword.answer(), values), shown);
                })
                .orElseGet(() -> Answer.of(TextMessage.Cause.DEMO, TextTemplate.filled(demo.refusal(), values)));
    }

    private Map<String, String> values(Handle handle, TextThread thread) {
        Map<String, String> values = new HashMap<>();
        values.put("name", customers.name(handle, thread.theirs()));
        values.put("number", thread.theirs());
        values.put(
                "workgroup",
                company.get().queue(thread.workgroup()).map(Workgroup::name).orElse(""));
        return values;
    }

    /// Whether a text waits that somebody of ours writes now: in quiet hours, unless the customer waits
    /// for it.
    ///
    /// @return empty when it goes out at once
    Optional<Held> held(Handle handle, TextThread thread, Instant now) {
        return nights.now(thread, now)
                .filter(night -> texts.find(handle, thread.id(), thread.lastIn())
                        .filter(last ->
                                now.isBefore(last.at().plus(night.hours().answersWithin())))
                        .isEmpty())
                .map(Nights.Night::held);
    }
}
