package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.PeerToPeer;
import org.cordboard.core.effect.CallEffect.ConnectPeers;
import org.cordboard.core.effect.CallEffect.PartPeers;
import org.cordboard.core.effect.CallEffect.TellBoth;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

/// `agent1` is Ada Example at extension 201; `agent2` calls her from the console. Others call Support from
/// the web page, or by telephone.
class PeersTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final AgentId BOSS = new AgentId("boss1");
    private static final CallId WEB = new CallId("w1");
    private static final CallId OWN = new CallId("o1");

    private Center center = open(PeerToPeer.EVERYBODY);

    private static Center open(PeerToPeer between) {
        return Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()))
                .withPeerToPeer(between));
    }

    private Center webCallTo(String agent) {
        center.signsIn(agent);
        center.does(new CallEvent.CallArrived(
                center.now(), WEB, "300", new Caller("", "Grace", Caller.Origin.WEB), new Origin.Web()));
        return center.answers(agent);
    }

    private Center benCallsAda() {
        center.signsIn("agent1", "agent2");
        calls(Optional.empty());
        return center.answers("agent1");
    }

    private void calls(Optional<CallId> beside) {
        var ben = new Caller("202", "Ben", Caller.Origin.PHONE);
        center.does(new CallEvent.ConsoleCalled(center.now(), OWN, "201", ben, BEN, beside));
    }

    private Center connected(CallId call) {
        return center.does(new CallEvent.PeersConnected(center.now(), call));
    }

    private Center failed(CallId call) {
        return center.does(new CallEvent.PeersFailed(center.now(), call, "No way was found"));
    }

    private List<String> decisions() {
        return center.last(Effect.Decided.class).stream()
                .map(decided -> decided.decision() + ": " + decided.reason())
                .toList();
    }

    @Test
    void aWebCallerAndWhoAnswersAreToHearEachOtherDirectly() {
        webCallTo("agent2");

        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
        connected(WEB);
        assertThat(decisions()).containsExactly("Sound flows from browser to browser: The two hear each other so");
    }

    @Test
    void soAreTwoColleagues() {
        benCallsAda();

        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(OWN, ADA));
    }

    @Test
    void whoCallsByTelephoneIsHeardThroughTheGateway() {
        center.signsIn("agent2").callsSupport("c1").answers("agent2");

        assertThat(center.all(ConnectPeers.class)).isEmpty();
    }

    @Test
    void theCompanySaysBetweenWhom() {
        center = open(PeerToPeer.COLLEAGUES);
        webCallTo("agent2");
        assertThat(center.all(ConnectPeers.class)).isEmpty();

        center = open(PeerToPeer.OFF);
        benCallsAda();
        assertThat(center.all(ConnectPeers.class)).isEmpty();
    }

    @Test
    void aCompanyThatWantsItNoMoreEndsItInTheMiddleOfACall() {
        benCallsAda();
        connected(OWN);
        center.changes(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()))
                .withPeerToPeer(PeerToPeer.OFF));

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(OWN, ADA, true));
    }

    @Test
    void theSoundComesBackWhileASupervisorTakesPart() {
        webCallTo("agent2");
        connected(WEB);
        center.signsIn("boss1");
        center.does(new AgentEvent.ListeningRequested(center.now(), BOSS, BEN, ListenMode.LISTEN));

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, true));
        assertThat(decisions()).contains("Sound flows through the gateway: A supervisor takes part");
        center.does(new AgentEvent.ListeningEnded(center.now(), BOSS));
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
    }

    @Test
    void whoAreToldThatOthersMayHearThemAreToldThroughTheGateway() {
        center = Center.open(Companies.withNotice().withPeerToPeer(PeerToPeer.EVERYBODY));
        center.signsIn("boss1");
        webCallTo("agent2");
        connected(WEB);
        center.does(new AgentEvent.ListeningRequested(center.now(), BOSS, BEN, ListenMode.LISTEN));

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, true));
        var notice = center.last(TellBoth.class).getFirst();
        center.does(new AgentEvent.ListeningEnded(center.now(), BOSS));
        assertThat(center.last(ConnectPeers.class)).isEmpty();
        center.does(new CallEvent.PromptEnded(center.now(), WEB, notice.playback()));
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
    }

    @Test
    void whoeverIsRemovedAndHangsUpLeavesNothingBehind() {
        benCallsAda();
        connected(OWN);
        var company = Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()));
        center.changes(new Changed(company).without("agent1").withPeerToPeer(PeerToPeer.COLLEAGUES));
        assertThat(center.last(PartPeers.class)).isEmpty();
        center.does(new AgentEvent.AgentHungUp(center.now(), ADA, OWN));

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(OWN, ADA, false));
    }

    @Test
    void holdEndsItAtOnceAndResumeBeginsItAnew() {
        webCallTo("agent2");
        connected(WEB);
        center.holds("agent2");

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, false));
        center.resumes("agent2").bridged("agent2");
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
    }

    @Test
    void whereThereIsNoWayItIsNotTriedAgainBeforeTheTwoAreJoinedAnew() {
        webCallTo("agent2");
        failed(WEB);

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, true));
        assertThat(decisions()).containsExactly("Sound flows through the gateway: No way was found");
        failed(WEB);
        assertThat(center.last()).isEmpty();
        center.holds("agent2");
        assertThat(center.last(PartPeers.class)).isEmpty();
        center.resumes("agent2").bridged("agent2");
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
    }

    @Test
    void aWayThatIsLostEndsAsWell() {
        webCallTo("agent2");
        connected(WEB);
        failed(WEB);

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, true));
        assertThat(center.hears("w1")).isEqualTo("agent2");
    }

    @Test
    void itEndsWithTheCall() {
        webCallTo("agent2");
        connected(WEB);
        center.hangsUp("w1");

        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, false));
        connected(WEB);
        assertThat(center.last()).isEmpty();
    }

    @Test
    void aLostBrowserEndsItAndBeginsItAnewWhenItIsBack() {
        webCallTo("agent2");
        connected(WEB);
        center.losesConsole("agent2");
        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, false));

        center.signsIn("agent2").bridged("agent2");
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(WEB, BEN));
    }

    @Test
    void whoConsultsHearsTheColleagueDirectlyAndWithAllTogetherThroughTheGateway() {
        webCallTo("agent2");
        connected(WEB);
        center.signsIn("agent1");
        calls(Optional.of(WEB));
        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(WEB, BEN, false));

        center.answers("agent1");
        assertThat(center.last(ConnectPeers.class)).containsExactly(new ConnectPeers(OWN, ADA));
        connected(OWN);
        center.does(new AgentEvent.ConsultMoved(center.now(), BEN, OWN, ConsultMove.TOGETHER));
        assertThat(center.last(PartPeers.class)).containsExactly(new PartPeers(OWN, ADA, true));
        center.bridged("agent2");
        assertThat(center.last(ConnectPeers.class)).isEmpty();
    }
}
