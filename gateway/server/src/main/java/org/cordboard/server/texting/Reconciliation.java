package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.NetworkException;
import org.cordboard.sms.provider.TextNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the network for what it has told us in vain: it tells each thing once, and forgets that we were
/// not there. To be run one at a time; blocks.
public final class Reconciliation {
    /// After which a text's way is asked for.
    static final Duration TOLD_WITHIN = Duration.ofMinutes(10);

    /// How far back we look after a start. An installation that was down for longer is looked at by
    /// people.
    static final Duration AT_START = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final Duration NO_LONGER_ASKED = Duration.ofDays(1);

    private final TextNetwork network;
    private final Consumer<IncomingText> inbox;
    private final OutgoingTexts texts;
    private final Function<Integer, String> errorWords;
    private final InstantSource clock;
    private Instant since;

    /// @param inbox passes over what it knows
    /// @param errorWords what the network's numbers for errors mean
    public Reconciliation(
            TextNetwork network,
            Consumer<IncomingText> inbox,
            OutgoingTexts texts,
            Function<Integer, String> errorWords,
            InstantSource clock) {
        this.network = network;
        this.inbox = inbox;
        this.texts = texts;
        this.errorWords = errorWords;
        this.clock = clock;
        this.since = clock.instant().minus(AT_START);
    }

    public void run() {
        try {
            Instant now = clock.instant();
            network.received(since).forEach(inbox);
            since = now.minus(OVERLAP);
            for (OutgoingTexts.OnItsWay text : texts.onTheirWay(now.minus(NO_LONGER_ASKED), now.minus(TOLD_WITHIN))) {
                network.sent(text.network()).ifPresent(sent -> texts.report(text.id(), sent.report(), errorWords));
            }
        } catch (NetworkException unanswered) {
            LOG.warn("The text network was asked in vain; it is asked again: {}", unanswered.getMessage());
        }
    }
}
