package org.cordboard.core.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToMessages;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToSchedule;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.id.WorkgroupId;

/// Lets all that led to a workgroup lead somewhere else.
record Rerouting(WorkgroupId gone, AnswerPoint instead) {
    Company in(Company company) {
        return company.withNumbers(points(company.numbers()))
                .withAttendants(values(
                        company.attendants(),
                        menu -> menu.withChoices(points(menu.choices())).withFallback(point(menu.fallback()))))
                .withWorkgroups(values(company.workgroups(), group -> group.with(overflow(group.overflow()))))
                .withSchedules(values(company.schedules(), schedule -> schedule.withPoints(points(schedule.points()))));
    }

    private Overflow overflow(Overflow overflow) {
        return new Overflow(point(overflow.usual()), points(overflow.byReason()), overflow.fullAt());
    }

    private <K> Map<K, AnswerPoint> points(Map<K, AnswerPoint> points) {
        return values(points, this::point);
    }

    private static <K, V> Map<K, V> values(Map<K, V> all, UnaryOperator<V> how) {
        var changed = new HashMap<>(all);
        changed.replaceAll((_, value) -> how.apply(value));
        return changed;
    }

    private AnswerPoint point(AnswerPoint point) {
        return switch (point) {
            case ToWorkgroup(var id) -> id.equals(gone) ? instead : point;
            case ToVoicemail(var id) -> id.equals(gone) ? instead : point;
            case WithNeeds(var needs, var to) -> new WithNeeds(needs, point(to));
            case InLanguage(var language, var to) -> new InLanguage(language, point(to));
            case ToNumber(var number, var ringFor, var otherwise) -> new ToNumber(number, ringFor, point(otherwise));
            case ToAttendant _, ToSchedule _, ToPerson _, ToMessages _ -> point;
        };
    }
}
