package org.cordboard.server.callrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.contact.ContactNumbers;
import org.cordboard.server.contact.Contacts;
import org.cordboard.server.contact.Directories;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.PageMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallHistoryTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final String HOUSE = "+442079460100";
    private static final Caller GRACE = new Caller("+442079460142", "Grace Hopper", Caller.Origin.PHONE);
    private static final Caller NAMELESS = new Caller("+15550123", "", Caller.Origin.PHONE);
    private static final Caller ZOE = new Caller("", "Zoë (web)", Caller.Origin.WEB);

    private CallRecords records;
    private CallHistory history;
    private CallNotes notes;
    private int stored;

    @BeforeEach
    void open() {
        records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        history = new CallHistory(database(), tenant);
        notes = new CallNotes(database(), tenant);
    }

    @Test
    void aCallIsFoundByTheBeginningOfAnyWordOfItsCallersName() {
        String grace = kept(GRACE, HOUSE, "support", "ada", true);
        String zoe = kept(ZOE, HOUSE, "support", "ada", true);

        assertThat(found(Searches.words("hop"))).containsExactly(grace);
        assertThat(found(Searches.words("grace HOPPER"))).containsExactly(grace);
        assertThat(found(Searches.words("zoe"))).containsExactly(zoe);
        assertThat(found(Searches.words("opper"))).isEmpty();
        assertThat(found(Searches.words("grace zoe"))).isEmpty();
    }

    @Test
    void aCallIsFoundByItsNumberHoweverItIsWritten() {
        String grace = kept(GRACE, HOUSE, "support", "ada", true);
        kept(NAMELESS, HOUSE, "support", "ada", true);

        assertThat(found(Searches.words("+44 20 7946 0142"))).containsExactly(grace);
        assertThat(found(Searches.words("020 7946"))).containsExactly(grace);
        assertThat(found(Searches.words("0044 20 7946"))).containsExactly(grace);
        assertThat(found(Searches.words("0142"))).isEmpty();
    }

    @Test
    void aCallIsFoundByAWordOfANoteAsTheNoteIsNow() {
        String call = kept(GRACE, HOUSE, "support", "ada", true);
        kept(NAMELESS, HOUSE, "support", "ada", true);
        AgentId ada = new AgentId("ada");

        notes.write(new CallId(call), ada, "Wants a bigger lantern.", NINE);
        assertThat(found(Searches.words("lantern"))).containsExactly(call);
        assertThat(found(Searches.words("grace lant"))).containsExactly(call);

        notes.write(new CallId(call), ada, "Wants a bulb.", NINE);
        assertThat(found(Searches.words("lantern"))).isEmpty();
        assertThat(found(Searches.words("bulb"))).containsExactly(call);
    }

    @Test
    void aCallIsFoundByTheNameThatTheDirectoryHasForItsNumber() {
        String call = kept(NAMELESS, HOUSE, "support", "ada", true);
        Contacts contacts =
                new Contacts(database(), tenant, new ContactNumbers(() -> Home.UNKNOWN), InstantSource.fixed(NINE));
        Directories.add(contacts, "Alan Turing", "+1 555 0123");

        assertThat(found(Searches.words("turing"))).containsExactly(call);
    }

    @Test
    void missedCallsAreThoseFromOutsideThatNobodyTookAndNoMessageExplains() {
        String answered = kept(GRACE, HOUSE, "support", "ada", true);
        String missed = kept(GRACE, HOUSE, "support", null, false);
        String made = kept(GRACE, GRACE.number(), "support", "ada", false);

        assertThat(found(Searches.kind(HistorySearch.Kind.MISSED))).containsExactly(missed);
        assertThat(found(Searches.kind(HistorySearch.Kind.INBOUND))).containsExactly(missed, answered);
        assertThat(found(Searches.kind(HistorySearch.Kind.OUTBOUND))).containsExactly(made);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapAndWithoutRepeatingACall() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(kept(GRACE, HOUSE, i % 2 == 0 ? "support" : "sales", i % 3 == 0 ? "ada" : null, true));
        }

        assertThat(found(Searches.latest(3))).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(found(Searches.after(all.get(2), 3))).containsExactlyElementsOf(all.subList(3, 6));
        assertThat(found(Searches.after(all.get(5), 3))).containsExactly(all.get(6));
        assertThat(found(Searches.after("unknown", 3))).isEmpty();
    }

    @Test
    void agentsSeeTheCallsOfTheirWorkgroupsAndTheirOwnEachOnce() {
        String ownOfSupport = kept(GRACE, HOUSE, "support", "ada", true);
        String bensOfSupport = kept(GRACE, HOUSE, "support", "ben", true);
        kept(GRACE, HOUSE, "sales", "ben", true);
        String ownOfSales = kept(GRACE, HOUSE, "sales", "ada", true);

        assertThat(found(Searches.seenBy("ada", Optional.empty(), 10, "support")))
                .containsExactly(ownOfSales, bensOfSupport, ownOfSupport);
        assertThat(found(Searches.seenBy("ada", Optional.of(new CallId(ownOfSales)), 1, "support")))
                .containsExactly(bensOfSupport);
        assertThat(found(Searches.seenBy("cleo", Optional.empty(), 10))).isEmpty();
    }

    @Test
    void theCallsOfOneWorkgroupCanBeAskedFor() {
        kept(GRACE, HOUSE, "support", "ada", true);
        String sales = kept(GRACE, HOUSE, "sales", "ada", true);
        Optional<WorkgroupId> group = Optional.of(new WorkgroupId("sales"));

        assertThat(found(Searches.of("", HistorySearch.Kind.ALL, group, 10))).containsExactly(sales);
    }

    @Test
    void callsOfACallerAreReadPageByPage() {
        String first = kept(GRACE, HOUSE, "support", "ada", true);
        String second = kept(GRACE, HOUSE, "sales", "ben", true);
        kept(NAMELESS, HOUSE, "support", "ada", true);
        List<String> numbers = List.of(GRACE.number());
        var ada = new HistorySearch.Viewer(new AgentId("ada"), List.of(new WorkgroupId("support")));

        List<Rest.CallSummary> all = history.ofCaller(Optional.empty(), numbers, PageMark.START, 10);
        assertThat(all).extracting(Rest.CallSummary::id).containsExactly(second, first);
        assertThat(history.ofCaller(Optional.of(ada), numbers, PageMark.START, 10))
                .extracting(Rest.CallSummary::id)
                .containsExactly(first);
        assertThat(history.ofCaller(
                        Optional.empty(), numbers, new PageMark(all.getFirst().arrivedAt(), second), 10))
                .extracting(Rest.CallSummary::id)
                .containsExactly(first);
        assertThat(history.ofCaller(Optional.empty(), List.of(), PageMark.START, 10))
                .isEmpty();
    }

    private List<String> found(HistorySearch search) {
        return history.page(search).stream().map(Rest.CallSummary::id).toList();
    }

    /// @return the call's id
    private String kept(Caller caller, String dialled, String workgroup, String agent, boolean answered) {
        String id = "c-%03d".formatted(stored++);
        Instant arrivedAt = NINE.plusSeconds(stored);
        records.store(new CallEffect.WriteRecord(
                new CallId(id),
                dialled,
                caller,
                arrivedAt,
                answered ? Optional.of(arrivedAt.plusSeconds(5)) : Optional.empty(),
                arrivedAt.plusSeconds(9),
                Duration.ofSeconds(5),
                Optional.of(new WorkgroupId(workgroup)),
                Optional.ofNullable(agent).map(AgentId::new),
                Cause.CALLER_HUNG_UP));
        return id;
    }
}
