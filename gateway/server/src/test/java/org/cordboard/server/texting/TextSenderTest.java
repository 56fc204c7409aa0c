package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sms.provider.Delivery;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.Mishap;
import org.cordboard.sms.twilio.TwilioErrors;
import org.cordboard.sms.twilio.TwilioNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextSenderTest extends OnBothStores {
    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private TextThread grace;

    @BeforeEach
    void open() throws IOException {
        room = new TextRoom(database(), tenant, clock);
        grace = room.begun(database(), tenant);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> sent() {
        return room.network.sent().stream().map(Carried::words).toList();
    }

    private DeliveryReport report(Delivery delivery, int error) {
        return new DeliveryReport(
                room.network.sent().getFirst().id(),
                delivery,
                error == 0 ? OptionalInt.empty() : OptionalInt.of(error),
                OptionalInt.empty(),
                Optional.empty());
    }

    private void later(Duration by) {
        clock.forward(by);
        room.sender.sendDue();
    }

    @Test
    void textsGoOutInTheOrderInWhichTheyWereWritten() {
        room.say(grace, "one");
        room.say(grace, "two");
        room.sender.sendDue();
        room.sender.sendDue();

        assertThat(sent()).containsExactly("one", "two");
        TextMessage message = room.newest(grace);
        assertThat(message.progress()).contains(Progress.QUEUED);
        assertThat(message.segments()).isEqualTo(1);
        assertThat(message.author()).contains(TextRoom.ADA);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_GATEWAY", "SILENT_AFTER"})
    void whatWasAcceptedWithoutAGoodAnswerIsFoundAndNotSentAgain(Mishap mishap) {
        room.network.goesWrong(List.of(mishap));
        room.say(grace, "once");
        room.sender.sendDue();
        assertThat(room.newest(grace).progress()).contains(Progress.UNKNOWN);

        later(TextSender.FIRST_WAIT);

        assertThat(room.newest(grace).progress()).contains(Progress.QUEUED);
        later(TextSender.SETTLES_WITHIN);
        assertThat(sent()).containsExactly("once");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "SILENT_BEFORE"})
    void whatWasNotAcceptedIsSentAgainOnceThatIsCertain(Mishap mishap) {
        room.network.goesWrong(List.of(mishap));
        room.say(grace, "once");
        room.sender.sendDue();

        later(TextSender.FIRST_WAIT);
        assertThat(sent()).isEmpty();
        assertThat(room.newest(grace).progress()).contains(Progress.UNKNOWN);

        later(TextSender.SETTLES_WITHIN);
        later(Duration.ZERO);
        assertThat(sent()).containsExactly("once");
        assertThat(room.newest(grace).progress()).contains(Progress.QUEUED);
    }

    @Test
    void twoTextsWithTheSameWordsAreTwo() {
        room.network.goesWrong(List.of(Mishap.BAD_GATEWAY, Mishap.SILENT_BEFORE));
        room.say(grace, "Yes");
        room.say(grace, "Yes");
        room.sender.sendDue();
        for (int i = 0; i < 4; i++) {
            later(TextSender.SETTLES_WITHIN);
        }

        assertThat(sent()).containsExactly("Yes", "Yes");
        assertThat(room.messages(grace))
                .filteredOn(message -> message.kind() == TextMessage.Kind.OUT)
                .extracting(TextMessage::progress)
                .containsOnly(Optional.of(Progress.QUEUED));
    }

    @Test
    void whoAsksTooOftenWaits() {
        room.network.goesWrong(List.of(Mishap.TOO_MANY, Mishap.TOO_MANY));
        room.say(grace, "patience");
        room.sender.sendDue();
        room.sender.sendDue();
        assertThat(room.newest(grace).progress()).contains(Progress.WAITING);

        later(Duration.ofSeconds(2));
        assertThat(sent()).isEmpty();
        later(Duration.ofSeconds(4));
        assertThat(sent()).containsExactly("patience");
    }

    @Test
    void textsGoOutAtTheRateOfTheirNumber() {
        TextSender paced = sender(Duration.ofSeconds(1), Runnable::run);
        room.say(grace, "one");
        room.say(grace, "two, which is so long that it takes a second segment: " + "x".repeat(120));
        room.say(grace, "three");

        Instant next = paced.sendDue();
        assertThat(sent()).containsExactly("one");
        assertThat(next).isEqualTo(clock.instant().plusSeconds(1));
        clock.forward(Duration.ofMillis(1_300));
        next = paced.sendDue();
        assertThat(sent()).hasSize(2);
        assertThat(next).as("not 1.3 s late").isEqualTo(clock.instant().plusMillis(1_700));
        clock.forward(Duration.ofMillis(1_699));
        paced.sendDue();
        assertThat(sent()).hasSize(2);
        clock.forward(Duration.ofMillis(1));
        paced.sendDue();
        assertThat(sent()).hasSize(3).last().isEqualTo("three");
    }

    @Test
    void aNumberFromWhichNothingIsTakenIsLeftAloneWithAllItsTexts() {
        room.network.goesWrong(List.of(Mishap.TOO_MANY));
        room.say(grace, "one");
        room.say(grace, "two");
        room.sender.sendDue();
        room.sender.sendDue();
        assertThat(sent()).isEmpty();

        later(TextSender.FIRST_WAIT);
        assertThat(sent()).containsExactly("one", "two");
    }

    @Test
    void textsToSeveralPeopleAreOnTheirWayTogetherAndThoseToOneInTheirOrder() {
        Queue<Runnable> flights = new ArrayDeque<>();
        TextSender paced = sender(Duration.ZERO, flights::add);
        TextThread iris = threadWith("+15550100312");
        room.say(grace, "one");
        room.say(grace, "two");
        room.say(iris, "three");

        paced.sendDue();
        paced.sendDue();
        assertThat(flights).hasSize(2);
        flights.remove().run();
        assertThat(sent()).containsExactly("one");
        paced.sendDue();
        assertThat(flights).hasSize(2);
        flights.forEach(Runnable::run);
        assertThat(sent()).containsExactly("one", "three", "two");
    }

    @Test
    void whoHasMuchToSayKeepsNoOtherNumberWaiting() {
        TextSender paced = sender(Duration.ofHours(1), Runnable::run);
        IntStream.range(0, 150).forEach(i -> room.say(grace, "newsletter " + i));
        TextThread other = database().write(handle -> {
            new ThreadTable(tenant)
                    .put(
                            handle,
                            TextThread.begun(
                                    "t-other", "+15550100299", TextRoom.GRACE, TextRoom.SUPPORT, clock.instant()));
            return new ThreadTable(tenant).find(handle, "t-other").orElseThrow();
        });
        room.say(other, "for you alone");

        paced.sendDue();

        assertThat(room.messages(other).getFirst().progress()).isNotEqualTo(Optional.of(Progress.WAITING));
    }

    private TextSender sender(Duration perSegment, Executor flights) {
        return new TextSender(
                room.texting.outgoing(),
                new TwilioNetwork(room.config, TextRoom.PATHS),
                TwilioErrors::words,
                URI::create,
                _ -> perSegment,
                flights,
                clock);
    }

    private TextThread threadWith(String number) {
        database()
                .change(handle -> room.texting.take(
                        handle,
                        new IncomingText("SM-" + number, number, TextRoom.OURS, "hi", List.of(), Optional.empty()),
                        clock.instant()));
        return room.open().stream()
                .filter(thread -> thread.theirs().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasBeingHandedOverWhenTheProgramEndedIsLookedUp() throws IOException {
        room.say(grace, "once");
        room.texting
                .outgoing()
                .sending(room.texting
                        .outgoing()
                        .due(TextRoom.OURS, clock.instant(), 1)
                        .getFirst());
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "still there?", List.of());

        room.texting.outgoing().takeUpInterrupted();
        assertThat(room.newest(grace).progress()).contains(Progress.UNKNOWN);
        later(TextSender.SETTLES_WITHIN);
        later(Duration.ZERO);

        assertThat(sent()).containsExactly("once");
    }

    @Test
    void aRefusalIsToldWhereTheTextStands() {
        TextThread landline = threadWith("+15550100009");
        room.say(landline, "hello");
        room.sender.sendDue();

        assertThat(room.newest(landline).progress()).contains(Progress.FAILED);
        assertThat(room.newest(landline).trouble()).contains("no mobile telephone", "21614");
    }

    @Test
    void whoHasOptedOutAtTheNetworkIsNotTextedAgain() {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "STOP", List.of());
        room.say(grace, "hello");
        room.sender.sendDue();

        assertThat(room.newest(grace).progress()).contains(Progress.FAILED);
        assertThat(room.newest(grace).trouble()).contains("They must text START");
        assertThat(room.page(grace).wanted()).isFalse();
    }

    @Test
    void reportsOvertakeEachOtherAndTheLaterOneCounts() {
        TextMessage message = room.say(grace, "hello");
        room.sender.sendDue();

        room.texting.outgoing().report(message.id(), report(Delivery.DELIVERED, 0), TwilioErrors::words);
        room.texting.outgoing().report(message.id(), report(Delivery.SENT, 0), TwilioErrors::words);
        room.texting.outgoing().report(message.id(), report(Delivery.FAILED, 30003), TwilioErrors::words);

        assertThat(room.newest(grace).progress()).contains(Progress.DELIVERED);
        assertThat(room.newest(grace).trouble()).isEmpty();
    }

    @Test
    void aReportTellsInWordsWhyATextWasLost() {
        TextMessage message = room.say(grace, "hello");
        room.sender.sendDue();

        room.texting.outgoing().report(message.id(), report(Delivery.UNDELIVERED, 30003), TwilioErrors::words);

        assertThat(room.newest(grace).progress()).contains(Progress.UNDELIVERED);
        assertThat(room.newest(grace).trouble()).contains("may be switched off", "30003");
    }

    @Test
    void aReportThatComesBeforeTheAnswerSettlesIt() {
        room.network.goesWrong(List.of(Mishap.SILENT_AFTER));
        TextMessage message = room.say(grace, "hello");
        room.sender.sendDue();

        room.texting.outgoing().report(message.id(), report(Delivery.SENT, 0), TwilioErrors::words);
        later(TextSender.SETTLES_WITHIN.plus(TextSender.LONGEST_WAIT));

        assertThat(sent()).containsExactly("hello");
        assertThat(room.newest(grace).progress()).contains(Progress.SENT);
    }

    @Test
    void aReportThatComesWhileTheAnswerIsWaitedForIsNotForgotten() {
        TextMessage message = room.say(grace, "hello");
        room.sender.sendDue();
        room.texting.outgoing().report(message.id(), report(Delivery.SENT, 0), TwilioErrors::words);

        room.texting
                .outgoing()
                .waits(message.id(), OutboxTable.State.UNKNOWN, clock.instant(), "Twilio gave no answer");

        assertThat(room.newest(grace).progress()).contains(Progress.SENT);
        later(TextSender.SETTLES_WITHIN);
        assertThat(sent()).containsExactly("hello");
    }

    @Test
    void thePriceIsKeptWhenTheNetworkTellsIt() {
        TextMessage message = room.say(grace, "hello");
        room.sender.sendDue();
        DeliveryReport dear = new DeliveryReport(
                room.network.sent().getFirst().id(),
                Delivery.DELIVERED,
                OptionalInt.empty(),
                OptionalInt.of(2),
                Optional.of(new DeliveryReport.Price(new BigDecimal("0.0158"), "USD")));

        room.texting.outgoing().report(message.id(), dear, TwilioErrors::words);

        assertThat(room.newest(grace).price()).contains(new DeliveryReport.Price(new BigDecimal("0.0158"), "USD"));
        assertThat(room.newest(grace).segments()).isEqualTo(2);
    }
}
