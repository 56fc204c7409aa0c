package org.cordboard.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

class RouteDrawingTest {
    @Test
    void numbersMenusQueuesAndMailboxesAreJoinedByTheirKeysAndReasons() {
        assertThat(RouteDrawing.mermaid(Companies.small()).lines())
                .containsExactly(
                        "flowchart LR",
                        "    number1([\"100\"])",
                        "    point1{\"the menu Main\"}",
                        "    point2[[\"the queue of Support\"]]",
                        "    point3[(\"the voice mail of Support\")]",
                        "    point2 -- \"overflow\" --> point3",
                        "    point1 -- \"1\" --> point2",
                        "    point4[[\"the queue of Sales\"]]",
                        "    point5[(\"the voice mail of Sales\")]",
                        "    point4 -- \"overflow\" --> point5",
                        "    point1 -- \"2\" --> point4",
                        "    point1 -- \"25\" --> point5",
                        "    point1 -- \"otherwise\" --> point3",
                        "    number1 --> point1",
                        "    number2([\"200\"])",
                        "    number2 --> point2",
                        "    number3([\"300\"])",
                        "    number3 --> point4",
                        "    number4([\"900\"])",
                        "    number4 --> point3");
    }

    @Test
    void theMessagesAreAPlaceOfTheirOwn() {
        assertThat(RouteDrawing.mermaid(Companies.withMessages()))
                .contains("[/\"the messages, by extension and PIN\"/]");
    }

    @Test
    void aReasonWithAPointOfItsOwnHasAnArrowOfItsOwn() {
        var overflow = new Overflow(
                new ToVoicemail(new WorkgroupId("support")),
                Map.of(Reason.FULL, new ToVoicemail(new WorkgroupId("sales"))),
                OptionalInt.of(9));
        assertThat(RouteDrawing.mermaid(Companies.with(Companies.supportWith(overflow), Companies.menu(true))))
                .contains("-- \"full\" -->");
    }

    @Test
    void theKeysOfThoseWhoWaitLeadOutOfTheQueue() {
        var plan = new WaitingPlan(
                List.of(new WaitingStep(
                        new Announcement.Nothing(),
                        Duration.ofSeconds(20),
                        Map.of('2', new WayOut.To(new ToVoicemail(new WorkgroupId("sales")))))),
                Map.of('1', new WayOut.To(new ToVoicemail(new WorkgroupId("support")))),
                Optional.empty(),
                Optional.empty());
        var support = Companies.supportWith(new ToVoicemail(new WorkgroupId("support")))
                .with(plan);
        assertThat(RouteDrawing.mermaid(Companies.with(support, Companies.menu(true)))
                        .lines())
                .contains("    point2 -- \"key 1\" --> point3", "    point2 -- \"key 2\" --> point4");
    }
}
