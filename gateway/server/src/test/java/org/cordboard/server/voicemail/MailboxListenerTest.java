package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is told of a mailbox: unheard, heard, saved.
final class MailboxListenerTest extends OnMailboxes {
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        voicemails.onChange((mailbox, counts) ->
                told.add("%s %d %d %d".formatted(mailbox, counts.unheard(), counts.heard(), counts.saved())));
    }

    @Test
    void everyChangeIsToldOnce() {
        String id = delivered("r-1", SALES);
        voicemails.markHeard(id, NINE);
        voicemails.save(id, NINE);
        voicemails.unsave(id, NINE);
        voicemails.delete(id, NINE);
        voicemails.restore(id, NINE);

        assertThat(told)
                .containsExactly(
                        "sales 1 0 0", "sales 0 1 0", "sales 0 0 1", "sales 0 1 0", "sales 0 0 0", "sales 0 1 0");
    }

    @Test
    void whatChangesNothingIsNotTold() {
        String id = delivered("r-1", SALES);
        voicemails.save(id, NINE);
        String binned = delivered("r-2", SALES);
        voicemails.delete(binned, NINE);
        told.clear();

        deliver("r-1", SALES, NINE);
        voicemails.markHeard(id, NINE);
        voicemails.save(id, NINE);
        voicemails.restore(id, NINE);
        voicemails.markHeard(binned, NINE);
        voicemails.save(binned, NINE);
        voicemails.unsave(binned, NINE);
        voicemails.delete(binned, NINE);
        voicemails.forward(binned, BENS, ADA, "", NINE);
        voicemails.forward("nowhere", BENS, ADA, "", NINE);
        voicemails.binHeard(NINE.plus(Duration.ofDays(400)));
        voicemails.escalate(NINE.plus(Duration.ofDays(400)));
        voicemails.purge(NINE.plusSeconds(1));

        assertThat(told).isEmpty();
    }

    @Test
    void forwardingChangesTheOtherMailboxAlone() {
        String id = delivered("r-1", SALES);
        told.clear();

        voicemails.forward(id, BENS, ADA, "", NINE);

        assertThat(told).containsExactly("person:ben 1 0 0");
    }

    @Test
    void theBinTakesAllAtOnceAndTellsEachMailboxOnce() {
        mailboxes.put(SALES, keepingHeardFor(Duration.ofDays(1)));
        voicemails.markHeard(delivered("r-1", SALES), NINE);
        voicemails.markHeard(delivered("r-2", SALES), NINE);
        told.clear();

        voicemails.binHeard(NINE.plus(Duration.ofDays(1)));
        voicemails.binHeard(NINE.plus(Duration.ofDays(1)));

        assertThat(told).containsExactly("sales 0 0 0");
    }

    @Test
    void thePersonToWhomItIsPassedOnIsTold() {
        var steps = List.of(
                new EscalationStep(Duration.ofMinutes(1), "boss@example.com"),
                new EscalationStep(Duration.ofMinutes(2), "ben"));
        mailboxes.put(SALES, new Mailbox("Sales", List.of(), new MailboxRules(Optional.empty(), steps)));
        delivered("r-1", SALES);
        told.clear();

        voicemails.escalate(NINE.plusSeconds(60));
        assertThat(told).isEmpty();
        voicemails.escalate(NINE.plusSeconds(120));
        voicemails.escalate(NINE.plusSeconds(180));

        assertThat(told).containsExactly("person:ben 1 0 0");
    }
}
