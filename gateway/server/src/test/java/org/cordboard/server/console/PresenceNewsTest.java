package org.cordboard.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Presence;
import org.junit.jupiter.api.Test;

class PresenceNewsTest {
    private final List<Runnable> later = new ArrayList<>();
    private final List<List<Presence>> told = new ArrayList<>();
    private final PresenceNews news = new PresenceNews(later::add, told::add);

    @Test
    void whatComesWithinAMomentIsToldTogetherAndOfEachPersonTheLatest() {
        news.add(presence("ada", AgentStatus.OFFERED));
        news.add(presence("ben", AgentStatus.READY));
        news.add(presence("ada", AgentStatus.TALKING));
        assertThat(told).isEmpty();

        aMomentPasses();

        assertThat(told)
                .containsExactly(List.of(presence("ada", AgentStatus.TALKING), presence("ben", AgentStatus.READY)));
    }

    @Test
    void whatComesAfterwardsIsToldInItsTurn() {
        news.add(presence("ada", AgentStatus.OFFERED));
        aMomentPasses();
        news.add(presence("ada", AgentStatus.TALKING));
        aMomentPasses();

        assertThat(told).hasSize(2);
        assertThat(told.getLast()).containsExactly(presence("ada", AgentStatus.TALKING));
    }

    private void aMomentPasses() {
        List.copyOf(later).forEach(Runnable::run);
        later.clear();
    }

    private static Presence presence(String person, AgentStatus status) {
        return new Presence(new AgentId(person), person, Optional.empty(), status, Instant.EPOCH, Sentence.NONE, false);
    }
}
