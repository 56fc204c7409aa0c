package org.cordboard.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

/// 500 leads to the schedule Office in Berlin: Mondays from 9 to 17 to Support, else to its mailbox; on the
/// holiday 2030-01-14, a Monday, and while custom to the mailbox of Sales.
class SchedulesTest {
    private static final ScheduleId OFFICE = new ScheduleId("office");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final Instant SUNDAY = Instant.parse("2030-01-06T13:03:00Z");
    private static final Instant MONDAY = Instant.parse("2030-01-07T10:00:00Z");
    private static final Instant HOLIDAY = Instant.parse("2030-01-14T10:00:00Z");

    @Test
    void onHoursLeadToTheWorkgroup() {
        var center = at(MONDAY).signsIn("agent1").calls("c1", "500");
        assertThat(center.hears("c1")).isEqualTo("welcome");
    }

    @Test
    void offHoursAreExplainedInWordsWithWhatComesNext() {
        var center = at(SUNDAY).signsIn("agent1").calls("c1", "500");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(reason(center))
                .isEqualTo("The caller dialled 500, and Sunday 14:03 Europe/Berlin is off-hours of Office; "
                        + "on-hours begin Monday 09:00");
    }

    @Test
    void aHolidayGoesBeforeOnHoursAndIsCalledByItsName() {
        var center = at(HOLIDAY).signsIn("agent1").calls("c1", "500");
        assertThat(reason(center))
                .endsWith(
                        "Monday 11:00 Europe/Berlin is the holiday Carnival of Office; off-hours begin Tuesday 00:00");
    }

    @Test
    void whatBeginsInMoreThanAWeekIsSaidWithItsDate() {
        var center = at(Instant.parse("2030-01-07T16:30:00Z")).calls("c1", "500");
        assertThat(reason(center)).endsWith("holiday begins Monday 2030-01-14 00:00");
    }

    @Test
    void customGoesBeforeEverythingUntilASupervisorEndsIt() {
        var center = at(HOLIDAY).does(began(HOLIDAY, "boss1", Optional.empty())).calls("c1", "500");
        assertThat(reason(center)).endsWith("boss1 has switched Office to custom since Monday 11:00");
        assertThat(center.record("c1")).isEmpty();
        center.does(new AgentEvent.CustomModeEnded(HOLIDAY, new AgentId("boss1"), OFFICE))
                .calls("c2", "500");
        assertThat(reason(center)).contains("is the holiday Carnival");
    }

    @Test
    void customEndsByItselfWhenItsTimeIsOver() {
        var until = MONDAY.plusSeconds(60);
        var center = at(MONDAY).signsIn("agent1").does(began(MONDAY, "boss1", Optional.of(until)));
        center.pass(58).calls("c1", "500");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(reason(center)).endsWith(", until Monday 11:01");
        center.pass(1).calls("c2", "500");
        assertThat(center.hears("c2")).isEqualTo("welcome");
    }

    @Test
    void anAgentSwitchesNothing() {
        var center = at(MONDAY).signsIn("agent1").does(began(MONDAY, "agent1", Optional.empty()));
        assertThat(center.calls("c1", "500").hears("c1")).isEqualTo("welcome");
    }

    @Test
    void aCallerWhoIsInTheQueueStaysThereWhenOnHoursEnd() {
        var center = at(Instant.parse("2030-01-07T15:59:58Z"))
                .signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .calls("c1", "500");
        assertThat(center.pass(60).hears("c1")).isEqualTo("welcome");
    }

    @Test
    void aModeWithoutAnAnswerPointIsRefusedByItsPathAndItsCallersAreNotLost() {
        var company =
                company(points(Map.of(Mode.ON_HOURS, new ToWorkgroup(SUPPORT))), List.of(monday("09:00", "17:00")));
        assertThat(CompanyCheck.check(company))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly(
                        "schedules.office.points.custom",
                        "schedules.office.points.holiday",
                        "schedules.office.points.off-hours");
        var center = Center.open(company, SUNDAY).calls("c1", "500");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aScheduleThatLeadsToItselfAtSomeTimeIsRefusedByThatModesPath() {
        var points = allPoints();
        points.put(Mode.HOLIDAY, new ToSchedule(OFFICE));
        assertThat(CompanyCheck.check(company(points, List.of(monday("09:00", "17:00")))))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly("schedules.office.points.holiday");
    }

    @Test
    void anOverflowThatComesBackDuringOnHoursIsRefused() {
        var office = schedule(allPoints(), List.of(monday("09:00", "17:00")));
        var company =
                Companies.with(Companies.supportWith(new ToSchedule(OFFICE)), Companies.menu(true), List.of(office));
        assertThat(CompanyCheck.check(company))
                .extracting(CompanyCheck.Problem::path)
                .containsExactly("schedules.office.points.on-hours", "workgroups.support.overflow");
    }

    @Test
    void hoursThatEndBeforeTheyBeginOrOverlapAreRefusedByTheirDay() {
        var backwards = company(allPoints(), List.of(monday("22:00", "06:00")));
        assertThat(CompanyCheck.check(backwards))
                .singleElement()
                .asString()
                .startsWith("schedules.office.hours.monday: 22:00-06:00 ends before it begins");
        var overlapping = company(allPoints(), List.of(monday("11:00", "15:00"), monday("09:00", "12:00")));
        assertThat(CompanyCheck.check(overlapping))
                .singleElement()
                .asString()
                .startsWith("schedules.office.hours.monday: 09:00-12:00 and 11:00-15:00 overlap");
    }

    private static Center at(Instant now) {
        return Center.open(company(allPoints(), List.of(monday("09:00", "17:00"))), now);
    }

    private static AgentEvent began(Instant at, String agent, Optional<Instant> until) {
        return new AgentEvent.CustomModeBegan(at, new AgentId(agent), OFFICE, until);
    }

    private static String reason(Center center) {
        return center.last(Effect.Decided.class).getFirst().reason().toString();
    }

    private static Hours monday(String from, String to) {
        return new Hours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Map<Mode, AnswerPoint> allPoints() {
        return points(Map.of(
                Mode.ON_HOURS, new ToWorkgroup(SUPPORT),
                Mode.OFF_HOURS, new ToVoicemail(SUPPORT),
                Mode.HOLIDAY, new ToVoicemail(new WorkgroupId("sales")),
                Mode.CUSTOM, new ToVoicemail(new WorkgroupId("sales"))));
    }

    private static Map<Mode, AnswerPoint> points(Map<Mode, AnswerPoint> points) {
        return new EnumMap<>(points);
    }

    private static Company company(Map<Mode, AnswerPoint> points, List<Hours> hours) {
        return Companies.with(
                Companies.supportWith(new ToVoicemail(SUPPORT)),
                Companies.menu(true),
                List.of(schedule(points, hours)));
    }

    private static Schedule schedule(Map<Mode, AnswerPoint> points, List<Hours> hours) {
        return new Schedule(
                OFFICE,
                "Office",
                ZoneId.of("Europe/Berlin"),
                hours,
                Map.of(LocalDate.of(2030, 1, 14), "Carnival"),
                points);
    }
}
