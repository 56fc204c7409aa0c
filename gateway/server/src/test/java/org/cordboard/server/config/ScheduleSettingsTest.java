package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleSettingsTest {
    private static final ScheduleId OFFICE = new ScheduleId("office");
    private static final String WRITTEN = """
            schedules:
              - id: office
                name: Office
                zone: Europe/Berlin
                hours:
                  monday: 09:00-12:30, 13:30-17:00
                  friday: 18:00-24:00
                holidays:
                  2027-01-01: New Year
                calendars: [holidays.ics]
                points:
                  on-hours: workgroup:support
                  off-hours: voicemail:support
                  holiday: voicemail:support
                  custom: voicemail:sales
            """;
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:test
            BEGIN:VEVENT
            UID:1@test
            DTSTART;VALUE=DATE:20270101
            SUMMARY:Another name
            END:VEVENT
            BEGIN:VEVENT
            UID:2@test
            DTSTART;VALUE=DATE:20270501
            SUMMARY:May Day
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    private Path folder;

    private String company;

    @BeforeEach
    void theDemoCompanyAndACalendar() throws IOException {
        company = DemoFiles.putBeside(folder)
                .replaceFirst("(?m)^schedules:.*\\n(?: .*\\n)*", "")
                .replace("schedule: texts", "schedule: office");
        Files.writeString(folder.resolve("holidays.ics"), CALENDAR.replace("\n", "\r\n"));
    }

    @Test
    void aScheduleIsReadWithTheHolidaysOfItsCalendars() throws Exception {
        Schedule office = read(WRITTEN).schedules().get(OFFICE);
        assertThat(office.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(office.hours())
                .containsExactlyInAnyOrder(
                        new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new Hours(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(17, 0)),
                        new Hours(DayOfWeek.FRIDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT));
        assertThat(office.holidays())
                .isEqualTo(Map.of(LocalDate.of(2027, 1, 1), "New Year", LocalDate.of(2027, 5, 1), "May Day"));
        assertThat(office.points())
                .containsEntry(Mode.ON_HOURS, new ToWorkgroup(new WorkgroupId("support")))
                .containsEntry(Mode.CUSTOM, new ToVoicemail(new WorkgroupId("sales")));
    }

    @Test
    void aNumberMayLeadToASchedule() throws Exception {
        company = company.replace("\"101\": workgroup:support", "\"101\": schedule:office");
        assertThat(read(WRITTEN).numbers()).containsEntry("101", new ToSchedule(OFFICE));
    }

    @Test
    void eachFaultIsNamedWithItsPath() {
        String faulty = WRITTEN.replace("Europe/Berlin", "Europe/Berln")
                .replace("friday: 18:00-24:00", "friday: 18:00-25:00\n      freeday: 09:00-10:00")
                .replace("2027-01-01:", "1.1.2027:")
                .replace("holidays.ics", "none.ics")
                .replace("custom:", "costum:");
        assertThatThrownBy(() -> read(faulty))
                .hasMessageContaining("schedules.office.zone: there is no time zone 'Europe/Berln'; write one such as")
                .hasMessageContaining("schedules.office.hours.friday: '18:00-25:00' are no hours; write such as")
                .hasMessageContaining("schedules.office.hours.freeday: there is no such day; write monday to sunday")
                .hasMessageContaining("schedules.office.holidays.1.1.2027: this is no date; write such as 2027-01-01")
                .hasMessageContaining("schedules.office.calendars[0]: none.ics cannot be read; put the calendar")
                .hasMessageContaining("schedules.office.points.costum: there is no such mode; write one of")
                .hasMessageContaining("schedules.office.points.custom: there is no answer point");
    }

    @Test
    void overlappingHoursAreRefused() {
        assertThatThrownBy(() -> read(WRITTEN.replace("13:30-17:00", "12:00-17:00")))
                .hasMessageContaining("schedules.office.hours.monday: 09:00-12:30 and 12:00-17:00 overlap; let one");
    }

    @Test
    void aScheduleThatDoesNotExistIsNamed() {
        company = company.replace("\"101\": workgroup:support", "\"101\": schedule:ofice");
        assertThatThrownBy(() -> read(WRITTEN))
                .hasMessageContaining("numbers.101: there is no schedule 'ofice'; name one of [office]");
    }

    private Company read(String schedules) throws Exception {
        return CompanyDocument.read(Files.writeString(folder.resolve("company.yaml"), company + schedules))
                .settings()
                .company();
    }
}
