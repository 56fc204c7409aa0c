package org.cordboard.server.config;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.server.config.CompanyDocument.Beside;
import org.cordboard.server.holiday.HolidayCalendar;
import org.cordboard.server.holiday.NoCalendarException;

/// Reads schedules as people write them. Whatever cannot be understood is told among the problems and left out.
final class ScheduleReader {
    private static final Pattern HOURS = Pattern.compile("([012]\\d:[0-5]\\d)\\s*-\\s*([012]\\d:[0-5]\\d)");

    private final AnswerPointReader answerPoints;
    private final Beside beside;
    private final Problems problems;

    ScheduleReader(AnswerPointReader answerPoints, Beside beside, Problems problems) {
        this.answerPoints = answerPoints;
        this.beside = beside;
        this.problems = problems;
    }

    Schedule schedule(ScheduleEntry entry) {
        String path = "schedules." + entry.id();
        Map<LocalDate, String> holidays = holidays(path + ".holidays", entry.holidays());
        for (int i = 0; i < entry.calendars().size(); i++) {
            addCalendar("%s.calendars[%d]".formatted(path, i), entry.calendars().get(i), holidays);
        }
        return new Schedule(
                new ScheduleId(entry.id()),
                entry.name(),
                zone(path + ".zone", entry.zone()),
                hours(path + ".hours", entry.hours()),
                holidays,
                answerPoints.byTitle(path + ".points", "mode", entry.points(), Mode.class, Mode::title));
    }

    private ZoneId zone(String path, String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            problems.add(path, "there is no time zone '" + written + "'", "write one such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private List<Hours> hours(String path, Map<String, String> written) {
        List<Hours> all = new ArrayList<>();
        written.forEach((name, times) -> {
            String at = path + "." + name;
            try {
                DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
                for (String time : times == null ? new String[0] : times.split(",")) {
                    all.add(hours(day, time.strip()));
                }
            } catch (IllegalArgumentException unknownDay) {
                problems.add(at, "there is no such day", "write monday to sunday");
            } catch (DateTimeException noTime) {
                problems.add(at, "'" + times + "' are no hours", "write such as 09:00-12:30, 13:00-24:00");
            }
        });
        return all;
    }

    private static Hours hours(DayOfWeek day, String written) {
        Matcher form = HOURS.matcher(written);
        if (!form.matches()) {
            throw new DateTimeException(written);
        }
        String to = form.group(2).equals("24:00") ? "00:00" : form.group(2);
        return new Hours(day, LocalTime.parse(form.group(1)), LocalTime.parse(to));
    }

    private Map<LocalDate, String> holidays(String path, Map<String, String> written) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        written.forEach((date, name) -> {
            try {
                holidays.put(LocalDate.parse(date), name == null ? "" : name);
            } catch (DateTimeException noDate) {
                problems.add(path + "." + date, "this is no date", "write such as 2027-01-01");
            }
        });
        return holidays;
    }

    /// What is written in the company's file itself goes before what a calendar says of the same day.
    private void addCalendar(String path, String file, Map<LocalDate, String> holidays) {
        try {
            HolidayCalendar.read(beside.read(file)).forEach(holidays::putIfAbsent);
        } catch (NoCalendarException noCalendar) {
            problems.add(path, file + ": " + noCalendar.getMessage(), noCalendar.remedy());
        } catch (IOException missing) {
            problems.add(path, file + " cannot be read", "put the calendar beside the company's file");
        }
    }
}
