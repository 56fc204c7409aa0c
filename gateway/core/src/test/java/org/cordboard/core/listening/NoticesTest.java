package org.cordboard.core.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.LISTENING;
import static org.cordboard.core.view.AgentStatus.READY;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.AgentEffect.ListeningRefused;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.effect.CallEffect.Listener;
import org.cordboard.core.effect.CallEffect.TellBoth;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;

/// In this house, those in whose talk a supervisor takes part are told so before. `boss1` supervises; `agent1`
/// talks with the caller `c1`.
class NoticesTest {
    private static final AgentId BOSS = new AgentId("boss1");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final CallId CALL = new CallId("c1");

    private final Center center = Center.open(Companies.withNotice());

    private Center talking() {
        return center.signsIn("agent1", "boss1").callsSupport("c1").answers("agent1");
    }

    private Center listens(ListenMode mode) {
        return center.does(new AgentEvent.ListeningRequested(center.now(), BOSS, AGENT, mode));
    }

    private TellBoth told() {
        assertThat(center.last(TellBoth.class)).hasSize(1);
        return center.last(TellBoth.class).getFirst();
    }

    private Center heardToTheEnd(TellBoth notice) {
        return center.does(new CallEvent.PromptEnded(center.now(), CALL, notice.playback()));
    }

    private boolean bossSeesThatTheyAreBeingTold() {
        return center.desk("boss1").listening().orElseThrow().telling();
    }

    private static Attend attend(ListenMode mode) {
        return new Attend(CALL, AGENT, Optional.empty(), List.of(new Listener(BOSS, mode)));
    }

    @Test
    void nobodyHearsTheTwoBeforeTheyHaveBeenTold() {
        talking();
        listens(ListenMode.LISTEN);

        var notice = told();
        assertThat(notice)
                .isEqualTo(new TellBoth(CALL, AGENT, Optional.empty(), notice.playback(), new PromptId("listened-to")));
        assertThat(center.last(Attend.class)).isEmpty();
        assertThat(center.status("boss1")).isEqualTo(LISTENING);
        assertThat(bossSeesThatTheyAreBeingTold()).isTrue();
        heardToTheEnd(notice);
        assertThat(bossSeesThatTheyAreBeingTold()).isFalse();
        assertThat(center.last(Attend.class)).containsExactly(attend(ListenMode.LISTEN));
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void whatIsAskedForMeanwhileCountsAfterwards() {
        talking();
        listens(ListenMode.LISTEN);
        var notice = told();
        listens(ListenMode.BARGE);

        assertThat(center.last(TellBoth.class)).isEmpty();
        heardToTheEnd(notice);
        assertThat(center.last(Attend.class)).containsExactly(attend(ListenMode.BARGE));
    }

    @Test
    void theTwoAreToldOnce() {
        talking();
        listens(ListenMode.LISTEN);
        heardToTheEnd(told());
        center.does(new AgentEvent.ListeningEnded(center.now(), BOSS));
        center.holds("agent1").resumes("agent1").bridged("agent1");
        listens(ListenMode.WHISPER);

        assertThat(center.last(TellBoth.class)).isEmpty();
        assertThat(center.last(Attend.class)).containsExactly(attend(ListenMode.WHISPER));
    }

    @Test
    void whoIsPutOnHoldMeanwhileIsToldAgain() {
        talking();
        listens(ListenMode.LISTEN);
        var first = told();
        center.holds("agent1").resumes("agent1").bridged("agent1");
        var second = told();
        assertThat(bossSeesThatTheyAreBeingTold()).isTrue();

        heardToTheEnd(first);
        assertThat(center.last(Attend.class)).isEmpty();
        heardToTheEnd(second);
        assertThat(center.last(Attend.class)).containsExactly(attend(ListenMode.LISTEN));
    }

    @Test
    void onHoldNothingIsSaidAndNothingHeard() {
        talking().holds("agent1");
        listens(ListenMode.LISTEN);

        assertThat(center.last(TellBoth.class)).isEmpty();
        center.resumes("agent1").bridged("agent1");
        heardToTheEnd(told());
        assertThat(center.last(Attend.class)).containsExactly(attend(ListenMode.LISTEN));
    }

    @Test
    void whoLeavesBeforeTheEndHasHeardNothing() {
        talking();
        listens(ListenMode.LISTEN);
        var notice = told();
        center.does(new AgentEvent.ListeningEnded(center.now(), BOSS));

        heardToTheEnd(notice);
        assertThat(center.last(Attend.class)).isEmpty();
        assertThat(center.status("boss1")).isEqualTo(READY);
    }

    @Test
    void theNextAgentIsToldAsWell() {
        talking().signsIn("agent2");
        listens(ListenMode.LISTEN);
        heardToTheEnd(told());
        center.passesOn("agent1", "300").answers("agent2");
        center.does(new AgentEvent.ListeningRequested(center.now(), BOSS, new AgentId("agent2"), ListenMode.LISTEN));

        assertThat(told().agent()).isEqualTo(new AgentId("agent2"));
    }

    @Test
    void anAgentAtTheTelephoneIsToldThere() {
        center.worksAtTelephone("agent1").signsIn("boss1").callsSupport("c1");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        listens(ListenMode.LISTEN);

        assertThat(told().leg()).contains(new OutsideId(1));
    }

    @Test
    void whereTheWordsCannotBePlayedNobodyTakesPart() {
        talking();
        listens(ListenMode.LISTEN);
        center.does(new CallEvent.EffectFailed(
                center.now(), CALL, "TellBoth", "No such sound", Cause.GATEWAY_FAILED, Optional.empty()));

        assertThat(center.last(ListeningRefused.class))
                .extracting(Object::toString)
                .containsExactly(new ListeningRefused(
                                BOSS, AGENT, Sentence.verbatim("The two cannot be told that you listen: No such sound"))
                        .toString());
        assertThat(center.status("boss1")).isEqualTo(READY);
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void thePromptThatPlaysToTheCallerIsAnotherThanTheNotice() {
        talking();
        listens(ListenMode.LISTEN);
        told();
        heardToTheEnd(new TellBoth(CALL, AGENT, Optional.empty(), new PlaybackId(1), new PromptId("welcome")));

        assertThat(center.last(Attend.class)).isEmpty();
    }
}
