package org.cordboard.server.holiday;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;

/// The holidays of an iCalendar file (RFC 5545): each of its events is one, on all of its days and as often as it
/// recurs.
public final class HolidayCalendar {
    /// Rules that recur for ever are followed within this time.
    private static final Period<LocalDate> FOLLOWED = new Period<>(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));

    private HolidayCalendar() {}

    /// @return names by date, in order; of two holidays on one day the first of the file
    /// @throws NoCalendarException when this is no calendar, or an event is not about whole days
    public static Map<LocalDate, String> read(byte[] file) throws NoCalendarException {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (VEvent event : parse(file).<VEvent>getComponents(Component.VEVENT)) {
            add(event, holidays);
        }
        if (holidays.isEmpty()) {
            throw new NoCalendarException(
                    "the calendar has no event", "export it again, with its events, or leave it out");
        }
        return holidays;
    }

    private static Calendar parse(byte[] file) throws NoCalendarException {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (ParserException noCalendar) {
            throw new NoCalendarException(
                    "this is no iCalendar file: " + noCalendar.getMessage(), "export it as iCalendar (.ics)");
        } catch (IOException | RuntimeException broken) {
            throw new NoCalendarException(
                    "this is no iCalendar file: " + broken.getMessage(), "export it as iCalendar (.ics)");
        }
    }

    private static void add(VEvent event, Map<LocalDate, String> holidays) throws NoCalendarException {
        String name = event.<Summary>getProperty(Property.SUMMARY)
                .map(Summary::getValue)
                .orElse("");
        Temporal start = event.<DtStart<Temporal>>getProperty(Property.DTSTART)
                .map(DtStart::getDate)
                .orElseThrow(() -> new NoCalendarException(
                        "the event '%s' has no beginning".formatted(name), "give it a date, or take it out"));
        if (!(start instanceof LocalDate)) {
            throw new NoCalendarException(
                    "the event '%s' begins at a time of day, %s".formatted(name, start),
                    "make it a whole day, or take it out");
        }
        for (Period<LocalDate> period : event.<LocalDate>calculateRecurrenceSet(FOLLOWED)) {
            LocalDate day = period.getStart();
            do {
                holidays.putIfAbsent(day, name);
                day = day.plusDays(1);
            } while (day.isBefore(period.getEnd()));
        }
    }
}
