package org.cordboard.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

/// Ada (`agent1`) has the extension 201 and is a member of Support; 299 leads to the messages.
class MessagesTest {
    private static final CallId CALL = new CallId("c1");
    private static final AgentId ADA = new AgentId("agent1");
    private static final WorkgroupId OWN = WorkgroupId.ofPerson(ADA);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    private final Center center = Center.open(Companies.withMessages()).calls("c1", "299");

    @Test
    void whoCallsIsAskedForExtensionAndPinAndHearsTheNewMessagesFirst() {
        assertThat(hears()).isEqualTo("extension?");
        keysExtension(1, Optional.of(ADA));
        assertThat(hears()).isEqualTo("pin?");
        pinIs(1, PinCheck.ACCEPTED);
        assertThat(center.last(MessageEffect.FetchMessages.class))
                .containsExactly(new MessageEffect.FetchMessages(CALL, OWN));

        fetched(OWN, List.of("n1", "n2"), List.of("s1"));

        assertThat(hears()).isEqualTo("own+new+n1");
        center.presses("c1", "6");
        assertThat(hears()).isEqualTo("new+n2");
        center.presses("c1", "6");
        assertThat(hears()).isEqualTo("old+s1");
        center.presses("c1", "6");
        assertThat(hears()).isEqualTo("end");
    }

    @Test
    void noKeyOfExtensionOrPinIsAskedOfTheFloor() {
        assertThat(center.last(MessageEffect.TakeExtension.class)).hasSize(1);
        keysExtension(1, Optional.of(ADA));
        assertThat(center.last(MessageEffect.CheckPin.class)).singleElement().satisfies(check -> {
            assertThat(check.person()).contains(ADA);
            assertThat(check.attempt()).isEqualTo(1);
        });

        center.presses("c1", "4711#");

        assertThat(center.last())
                .as("keys that come nevertheless change nothing")
                .isEmpty();
    }

    @Test
    void anExtensionThatNobodyHasIsAskedForItsPinJustTheSameAndRefusedInTheSameWords() {
        keysExtension(1, Optional.empty());
        assertThat(hears()).isEqualTo("pin?");
        pinIs(1, PinCheck.REFUSED);
        assertThat(hears()).isEqualTo("refused+extension?");

        keysExtension(2, Optional.of(ADA));
        pinIs(2, PinCheck.LOCKED);

        assertThat(hears()).as("a locked one").isEqualTo("refused+extension?");
    }

    @Test
    void afterThreeWrongPinsTheCallerIsToldGoodbyeAndHungUp() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            keysExtension(attempt, Optional.of(ADA));
            pinIs(attempt, PinCheck.REFUSED);
        }
        assertThat(hears()).isEqualTo("refused+goodbye");
        assertThat(center.last(MessageEffect.class)).isEmpty();

        center.promptEnds("c1");

        assertThat(center.ended("c1")).contains(Cause.NOT_IDENTIFIED);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void whoKeysNothingIsAskedAgainAndHungUpAfterTheThirdTime() {
        keysNothing(1);
        assertThat(hears()).isEqualTo("extension?");
        keysExtension(2, Optional.of(ADA));
        keysNothing(2);
        assertThat(hears()).isEqualTo("extension?");
        keysNothing(3);
        assertThat(hears()).isEqualTo("goodbye");

        center.promptEnds("c1");

        assertThat(center.ended("c1")).contains(Cause.NOT_IDENTIFIED);
    }

    @Test
    void anAnswerToAnEarlierAttemptOpensNoMailbox() {
        keysExtension(1, Optional.of(ADA));
        pinIs(1, PinCheck.REFUSED);
        keysExtension(2, Optional.of(ADA));

        pinIs(1, PinCheck.ACCEPTED);

        assertThat(hears()).isEqualTo("pin?");
        assertThat(center.all(MessageEffect.FetchMessages.class)).isEmpty();
    }

    @Test
    void whoHasLeftTheCompanyMeanwhileIsRefused() {
        keysExtension(1, Optional.of(ADA));
        center.changes(withoutAda(Companies.withMessages()));

        pinIs(1, PinCheck.ACCEPTED);

        assertThat(hears()).isEqualTo("refused+extension?");
    }

    @Test
    void aMessageCountsAsHeardOnceItWasPlayedToItsEnd() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "1");
        assertThat(center.all(MessageEffect.MarkMessage.class)).isEmpty();

        center.promptEnds("c1");

        assertThat(marks()).containsExactly("n1 HEARD");
        assertThat(hears()).isEqualTo("menu");
        center.presses("c1", "1");
        assertThat(hears()).as("from now on it is no new one").isEqualTo("old+n1");
        center.promptEnds("c1");
        assertThat(marks()).containsExactly("n1 HEARD");
    }

    @Test
    void savedAndDeletedMessagesAreFollowedByTheNextOne() {
        opens(List.of("n1", "n2", "n3"), List.of());
        center.presses("c1", "2");
        assertThat(hears()).isEqualTo("saved+new+n2");
        center.presses("c1", "3");
        assertThat(hears()).isEqualTo("deleted+new+n3");
        center.presses("c1", "4");
        assertThat(hears()).as("the one before, n2 being deleted").isEqualTo("old+n1");
        center.presses("c1", "63");
        assertThat(hears()).isEqualTo("deleted+end");
        assertThat(marks()).containsExactly("n1 SAVED", "n2 DELETED", "n3 DELETED");
    }

    @Test
    void afterTheLastMessageTheCallerMayBeginAgainOrGoBack() {
        opens(List.of("n1", "n2"), List.of());
        center.presses("c1", "66");
        assertThat(hears()).isEqualTo("end");
        center.presses("c1", "4");
        assertThat(hears()).isEqualTo("new+n2");
        center.presses("c1", "61");
        assertThat(hears()).isEqualTo("new+n1");
        center.presses("c1", "4");
        assertThat(hears()).as("there is none before the first").isEqualTo("new+n1");
    }

    @Test
    void anEmptyMailboxSaysSo() {
        opens(List.of(), List.of());
        assertThat(hears()).isEqualTo("own+none+end");
        center.presses("c1", "1");
        assertThat(hears()).as("there is nothing to be heard again").isEqualTo("menu");
    }

    @Test
    void theKeyNineOpensTheMailboxOfTheNextWorkgroupAndThenTheOwnOneAgain() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "9");
        assertThat(center.last(MessageEffect.FetchMessages.class))
                .containsExactly(new MessageEffect.FetchMessages(CALL, SUPPORT));
        fetched(SUPPORT, List.of(), List.of("s1"));
        assertThat(hears()).isEqualTo("shared+old+s1");

        center.presses("c1", "9");

        assertThat(center.last(MessageEffect.FetchMessages.class))
                .containsExactly(new MessageEffect.FetchMessages(CALL, OWN));
    }

    @Test
    void aListOfAnotherMailboxIsPassedOver() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "9");
        fetched(OWN, List.of("n1"), List.of());
        assertThat(hears()).isEqualTo("nothing");

        fetched(SUPPORT, List.of(), List.of());

        assertThat(hears()).isEqualTo("shared+none+end");
    }

    @Test
    void zeroAndStarSayWhatTheKeysDoAndPoundEndsTheCall() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "0");
        assertThat(hears()).isEqualTo("menu");
        center.presses("c1", "*");
        assertThat(hears()).isEqualTo("menu");
        center.presses("c1", "#");
        assertThat(hears()).isEqualTo("goodbye");
        assertThat(center.ended("c1")).isEmpty();

        center.promptEnds("c1");

        assertThat(center.ended("c1")).contains(Cause.MESSAGES_HEARD);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void silenceIsAnsweredWithTheMenuAndTheThirdTimeWithGoodbye() {
        opens(List.of("n1"), List.of());
        center.promptEnds("c1").promptEnds("c1").pass(8);
        assertThat(hears()).isEqualTo("menu");
        center.promptEnds("c1").pass(8);
        assertThat(hears()).isEqualTo("menu");
        center.promptEnds("c1").pass(8);
        assertThat(hears()).isEqualTo("goodbye");
    }

    @Test
    void keysThatMeanNothingAreAnsweredWithTheMenuAndTheThirdInARowWithGoodbye() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "58");
        assertThat(hears()).isEqualTo("menu");
        center.presses("c1", "1").presses("c1", "57");
        assertThat(hears()).as("a key that means something is a new beginning").isEqualTo("menu");
        center.presses("c1", "8");
        assertThat(hears()).isEqualTo("goodbye");
    }

    @Test
    void aMessageThatWasDeletedMeanwhileIsSkippedWithWords() {
        opens(List.of("n1", "n2"), List.of());

        center.does(new CallEvent.MessageGone(center.now(), CALL, playback()));

        assertThat(hears()).isEqualTo("gone+new+n2");
        center.does(new CallEvent.MessageGone(center.now(), CALL, playback()));
        assertThat(hears()).isEqualTo("gone+end");
    }

    @Test
    void aReportOfWhatIsNotPlayedAnyMoreSkipsNothing() {
        opens(List.of("n1", "n2"), List.of());
        var first = playback();
        center.presses("c1", "6");

        center.does(new CallEvent.MessageGone(center.now(), CALL, first));

        assertThat(hears()).isEqualTo("new+n2");
    }

    @Test
    void aStoreThatFailsIsToldAndTheCallerHungUp() {
        keysExtension(1, Optional.of(ADA));
        pinIs(1, PinCheck.ACCEPTED);

        center.fails("c1", MessageEffect.FetchMessages.class);

        assertThat(hears()).isEqualTo("failed+goodbye");
        center.promptEnds("c1");
        assertThat(center.ended("c1")).contains(Cause.GATEWAY_FAILED);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void whatIsNeverReportedIsGivenUp() {
        keysExtension(1, Optional.of(ADA));
        center.pass(90);
        assertThat(hears()).isEqualTo("failed+goodbye");
    }

    @Test
    void aSoundThatCannotBePlayedEndsTheCallInWords() {
        opens(List.of("n1"), List.of());
        center.fails("c1", MessageEffect.PlayMessage.class);
        assertThat(hears()).isEqualTo("failed+goodbye");
    }

    @Test
    void aGoodbyeThatCannotBePlayedEndsTheCall() {
        opens(List.of("n1"), List.of());
        center.presses("c1", "#").fails("c1", CallEffect.PlayPrompts.class);
        assertThat(center.ended("c1")).contains(Cause.MESSAGES_HEARD);
    }

    @Test
    void aCallerWhoHangsUpAtWhateverStepLeavesNothingBehind() {
        center.hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.timersRunning()).isZero();

        var opening = Center.open(Companies.withMessages()).calls("c1", "299");
        opening.does(new CallEvent.ExtensionKeyed(opening.now(), CALL, 1, Optional.of(ADA)))
                .hangsUp("c1");
        assertThat(opening.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(opening.timersRunning()).isZero();
    }

    @Test
    void toHangUpWhileHearingMessagesIsTheUsualWayToBeDone() {
        opens(List.of("n1"), List.of());
        center.promptEnds("c1").promptEnds("c1").hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.MESSAGES_HEARD);
        assertThat(center.timersRunning()).isZero();
    }

    private static Company withoutAda(Company company) {
        var people = new HashMap<>(company.people());
        people.remove(ADA);
        var workgroups = new HashMap<>(company.workgroups());
        workgroups.computeIfPresent(SUPPORT, (_, support) -> support.with(List.of(Member.of(new AgentId("agent2")))));
        return company.withPeople(people).withWorkgroups(workgroups);
    }

    private void opens(List<String> fresh, List<String> saved) {
        keysExtension(1, Optional.of(ADA));
        pinIs(1, PinCheck.ACCEPTED);
        fetched(OWN, fresh, saved);
    }

    private void keysExtension(int attempt, Optional<AgentId> person) {
        center.does(new CallEvent.ExtensionKeyed(center.now(), CALL, attempt, person));
    }

    private void keysNothing(int attempt) {
        center.does(new CallEvent.NothingKeyed(center.now(), CALL, attempt));
    }

    private void pinIs(int attempt, PinCheck result) {
        center.does(new CallEvent.PinChecked(center.now(), CALL, attempt, result));
    }

    private void fetched(WorkgroupId mailbox, List<String> fresh, List<String> saved) {
        center.does(new CallEvent.MessagesFetched(center.now(), CALL, mailbox, ids(fresh), ids(saved)));
    }

    private static List<MessageId> ids(List<String> names) {
        return names.stream().map(MessageId::new).toList();
    }

    private String hears() {
        return center.hears("c1");
    }

    private PlaybackId playback() {
        return center.all(MessageEffect.PlayMessage.class).getLast().playback();
    }

    private List<String> marks() {
        return center.all(MessageEffect.MarkMessage.class).stream()
                .map(mark -> mark.message() + " " + mark.mark())
                .toList();
    }
}
