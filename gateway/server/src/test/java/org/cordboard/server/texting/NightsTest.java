package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A company in Berlin leaves customers in peace from 21:00 to 8:00. It is winter.
final class NightsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String HONOLULU = "+18085550142";
    private static final String NEW_YORK = "+12125550142";

    /// On the mainland or on the Canary Islands, which are an hour behind.
    private static final String SPANISH_MOBILE = "+34612345678";

    private static final String FREE_IN_AMERICA = "+18005550199";
    private static final String NOWHERE = "+15550100311";

    private static Optional<Held> at(String time, String number) {
        return at(time, number, "21:00", "08:00");
    }

    private static Optional<Held> at(String time, String number, String from, String to) {
        QuietHours hours = new QuietHours(
                LocalTime.parse(from),
                LocalTime.parse(to),
                Optional.of(BERLIN),
                Duration.ofHours(1),
                QuietHours.Automatic.SEND);
        TextRules rules = new TextRules(
                List.of(), Optional.empty(), Map.of(), Optional.empty(), AnswerLimits.USUAL, Optional.of(hours));
        Instant now = Instant.parse("2030-01-15T" + time + ":00Z");
        TextThread thread = TextThread.begun("thread", TextRoom.OURS, number, TextRoom.SUPPORT, now);
        Nights nights = new Nights(() -> rules, new OpeningTimes(() -> null, List::of));
        return nights.now(thread, now).map(Nights.Night::held);
    }

    private static Held until(String time, String zone) {
        return new Held(Instant.parse("2030-01-" + time + ":00Z"), Optional.of(ZoneId.of(zone)));
    }

    @Test
    void whatIsNoonInBerlinIsNightInHonoluluAndMorningInNewYork() {
        assertThat(at("12:30", HONOLULU)).contains(until("15T18:00", "Pacific/Honolulu"));
        assertThat(at("12:30", NEW_YORK)).contains(until("15T13:00", "America/New_York"));
        assertThat(at("12:30", NOWHERE)).isEmpty();
    }

    @Test
    void whatIsNightInBerlinIsNoonInHonoluluAndAfternoonInNewYork() {
        assertThat(at("22:00", HONOLULU)).isEmpty();
        assertThat(at("22:00", NEW_YORK)).isEmpty();
        assertThat(at("22:00", NOWHERE)).contains(new Held(Instant.parse("2030-01-16T07:00:00Z"), Optional.empty()));
    }

    @Test
    void itIsMorningToTheMinute() {
        assertThat(at("17:59", HONOLULU)).isPresent();
        assertThat(at("18:00", HONOLULU)).isEmpty();
        assertThat(at("06:59", HONOLULU)).isEmpty();
        assertThat(at("07:00", HONOLULU)).isPresent();
    }

    @Test
    void aNumberOfSeveralZonesIsLeftInPeaceUntilTheLastMorning() {
        assertThat(at("19:59", SPANISH_MOBILE)).isEmpty();
        assertThat(at("20:30", SPANISH_MOBILE))
                .as("21:30 on the mainland, 20:30 on the islands")
                .contains(until("16T08:00", "Atlantic/Canary"));
        assertThat(at("07:30", SPANISH_MOBILE)).contains(until("15T08:00", "Atlantic/Canary"));
        assertThat(at("08:00", SPANISH_MOBILE)).isEmpty();
    }

    @Test
    void aNumberThatMayBeAnywhereHasTheHoursOfTheCompany() {
        assertThat(at("12:30", FREE_IN_AMERICA)).isEmpty();
        assertThat(at("22:00", FREE_IN_AMERICA))
                .contains(new Held(Instant.parse("2030-01-16T07:00:00Z"), Optional.empty()));
    }

    @Test
    void evenWhereItIsQuietAllDayNobodyWaitsForEver() {
        assertThat(at("12:30", SPANISH_MOBILE, "08:00", "07:59")
                        .map(held -> held.until().isBefore(Instant.parse("2030-01-17T12:30:00Z"))))
                .contains(true);
    }
}
