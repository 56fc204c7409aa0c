package org.cordboard.server.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    @Test
    void anEventOfOneDayIsAHoliday() throws NoCalendarException {
        assertThat(read("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\nSUMMARY:New Year"))
                .isEqualTo(Map.of(LocalDate.of(2027, 1, 1), "New Year"));
    }

    @Test
    void anEventWithoutAnEndIsOneDayLong() throws NoCalendarException {
        assertThat(read("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year")).containsOnlyKeys(LocalDate.of(2027, 1, 1));
    }

    @Test
    void theDayAnEventEndsOnIsNoHolidayAnyMore() throws NoCalendarException {
        assertThat(read("DTSTART;VALUE=DATE:20271224\r\nDTEND;VALUE=DATE:20271227\r\nSUMMARY:Christmas"))
                .containsOnlyKeys(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 26));
    }

    @Test
    void anEventThatComesEveryYearIsAHolidayEveryYear() throws NoCalendarException {
        assertThat(read("DTSTART;VALUE=DATE:19900501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:May Day"))
                .containsEntry(LocalDate.of(2026, 5, 1), "May Day")
                .containsEntry(LocalDate.of(2060, 5, 1), "May Day")
                .doesNotContainKey(LocalDate.of(2026, 5, 2));
    }

    @Test
    void anEventWithATimeOfDayIsRefusedByName() {
        assertThatThrownBy(() -> read("DTSTART:20271224T140000Z\r\nSUMMARY:Christmas Eve"))
                .isInstanceOf(NoCalendarException.class)
                .hasMessageContaining("'Christmas Eve' begins at a time of day");
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThatThrownBy(() -> HolidayCalendar.read("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NoCalendarException.class)
                .hasMessageStartingWith("this is no iCalendar file");
    }

    @Test
    void aCalendarWithoutEventsIsRefused() {
        String empty = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nEND:VCALENDAR\r\n";
        assertThatThrownBy(() -> HolidayCalendar.read(empty.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("the calendar has no event");
    }

    private static Map<LocalDate, String> read(String event) throws NoCalendarException {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:1@test\r\n"
                + "DTSTAMP:20260101T000000Z\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return HolidayCalendar.read(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
