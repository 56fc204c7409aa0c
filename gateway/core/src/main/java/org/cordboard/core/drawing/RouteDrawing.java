package org.cordboard.core.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Lines;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Routes;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.company.Workgroup;

/// Draws where the numbers of a company lead, through menus, schedules and queues, as a Mermaid flowchart. Equal
/// companies are drawn equally.
public final class RouteDrawing {
    private final Company company;
    private final Map<AnswerPoint, String> nodes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart LR\n");
    private int numbers;

    private RouteDrawing(Company company) {
        this.company = company;
    }

    /// @return the text of the flowchart, ending in a line feed
    public static String mermaid(Company company) {
        return new RouteDrawing(company).draw();
    }

    private String draw() {
        new TreeMap<>(company.numbers()).forEach((number, point) -> {
            var id = "number" + ++numbers;
            line("%s([\"%s\"])", id, escaped(number));
            arrow(id, "", point);
        });
        company.attendants().keySet().stream()
                .sorted(Comparator.comparing(id -> id.value()))
                .forEach(id -> node(new ToAttendant(id)));
        return text.toString();
    }

    /// Draws the point, and all that it leads to, when it is met for the first time.
    private String node(AnswerPoint point) {
        if (point instanceof WithNeeds(var _, var to)) {
            return node(to);
        }
        if (point instanceof InLanguage(var _, var to)) {
            return node(to);
        }
        var known = nodes.get(point);
        if (known != null) {
            return known;
        }
        var id = "point" + (nodes.size() + 1);
        nodes.put(point, id);
        var label = escaped(Routes.describe(company, point).toString());
        switch (point) {
            case ToAttendant(var attendant) -> {
                line("%s{\"%s\"}", id, label);
                waysOut(id, company.attendants().get(attendant));
            }
            case ToWorkgroup(var workgroup) -> {
                line("%s[[\"%s\"]]", id, label);
                waysOut(id, company.workgroups().get(workgroup));
            }
            case ToSchedule(var schedule) -> {
                line("%s{{\"%s\"}}", id, label);
                waysOut(id, company.schedules().get(schedule));
            }
            case ToMessages _ -> line("%s[/\"%s\"/]", id, label);
            case ToVoicemail _ -> line("%s[(\"%s\")]", id, label);
            case ToPerson(var person) -> {
                line("%s((\"%s\"))", id, label);
                waysOut(id, company.people().get(person));
            }
            case ToNumber to -> {
                line("%s>\"%s\"]", id, label);
                arrow(id, "no answer", to.otherwise());
            }
            case WithNeeds _, InLanguage _ -> throw new IllegalStateException("that is no place");
        }
        return id;
    }

    private void waysOut(String id, Attendant attendant) {
        if (attendant != null) {
            new TreeMap<>(attendant.choices()).forEach((keys, point) -> arrow(id, keys, point));
            attendant.ways().onSilence().ifPresent(point -> arrow(id, "nothing pressed", point));
            attendant.ways().onWrongKeys().ifPresent(point -> arrow(id, "wrong keys", point));
            if (attendant.ways().extensions()) {
                new TreeMap<>(company.extensions()).forEach((extension, point) -> arrow(id, extension, point));
            }
            if (attendant.ways().names().isPresent()) {
                company.directory().forEach(person -> arrow(id, "by name", new ToPerson(person.id())));
            }
            arrow(id, "otherwise", attendant.fallback());
        }
    }

    private void waysOut(String id, Schedule schedule) {
        if (schedule != null) {
            schedule.pointsInOrder().forEach((mode, point) -> arrow(id, mode.title(), point));
        }
    }

    private void waysOut(String id, Person person) {
        for (HandlingMode mode : HandlingMode.values()) {
            Optional.ofNullable(person)
                    .flatMap(known -> Lines.of(known, company.sounds(), mode))
                    .ifPresent(line -> arrow(id, mode.title(), line.overflow().usual()));
        }
    }

    private void waysOut(String id, Workgroup workgroup) {
        if (workgroup != null) {
            workgroup.overflow().byReasonInOrder().forEach((reason, point) -> arrow(id, reason.title(), point));
            arrow(id, "overflow", workgroup.overflow().usual());
            workgroup.waiting().waysOut().forEach((key, ways) -> ways.forEach(way -> byKey(id, key, way)));
        }
    }

    private void byKey(String id, char key, WayOut way) {
        switch (way) {
            case WayOut.To(var point) -> arrow(id, "key " + key, point);
            case WayOut.CallBack _ -> line("%s -- \"key %c\" --> %sback([\"called back\"])", id, key, id);
        }
    }

    private void arrow(String from, String label, AnswerPoint point) {
        var to = node(point);
        line(label.isEmpty() ? "%s --> %3$s" : "%s -- \"%s\" --> %s", from, escaped(label), to);
    }

    private void line(String format, Object... parts) {
        text.append("    ").append(format.formatted(parts)).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\"", "#quot;");
    }
}
