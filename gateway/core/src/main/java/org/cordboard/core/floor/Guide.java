package org.cordboard.core.floor;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.queue.Outlook;
import org.cordboard.core.schedule.Schedules;
import org.cordboard.core.view.Whereabouts;
import org.cordboard.core.view.Whereabouts.Way;
import org.cordboard.core.view.Whereabouts.Way.Kind;

/// Tells callers who can read where they are and which ways lead on: what others hear as a menu. Looking
/// changes nothing.
final class Guide {
    /// Any longer chain of schedules is a circle.
    private static final int MOST_SCHEDULES = 10;

    private static final String KEYS = "0123456789*";

    /// The key for whoever wants nothing in particular comes after all others, and only if nothing else leads
    /// there.
    private static final Comparator<String> OPERATOR_LAST =
            Comparator.comparing((String keys) -> keys.startsWith("0")).thenComparing(Comparator.naturalOrder());

    private final Supplier<Company> company;
    private final Agents agents;
    private final Schedules schedules;
    private final Outlook outlook;

    Guide(Supplier<Company> company, Agents agents, Schedules schedules, Outlook outlook) {
        this.company = company;
        this.agents = agents;
        this.schedules = schedules;
        this.outlook = outlook;
    }

    Whereabouts of(Call call, Instant now) {
        return switch (call.state()) {
            case CallState.Choosing choosing -> inMenu(choosing.attendant(), now);
            case CallState.Waiting waiting -> inLine(waiting.ticket(), false, now);
            case CallState.Ringing ringing -> inLine(ringing.ticket(), true, now);
            case CallState.WithAgent with -> new Whereabouts.WithSomebody(name(with.agent()));
            case CallState.Parked aside -> new Whereabouts.WithSomebody(name(aside.by()));
            case CallState.WithOutside with ->
                new Whereabouts.WithSomebody(with.person().flatMap(this::name));
            case CallState.Dialling _, CallState.PassingOn _ -> new Whereabouts.BeingConnected();
            case CallState.Greeted(var workgroup) -> new Whereabouts.AtMailbox(workgroup.name(), false);
            case CallState.Speaking speaking ->
                new Whereabouts.AtMailbox(speaking.workgroup().name(), true);
            case CallState.Arriving _,
                    CallState.CallingBack _,
                    CallState.CallingOut _,
                    CallState.Postponed _,
                    CallState.HearingMessages _,
                    CallState.Closing _,
                    CallState.Ended _ -> new Whereabouts.Elsewhere();
        };
    }

    private Whereabouts inMenu(Attendant menu, Instant now) {
        String end = menu.poundEnds() ? "#" : "";
        var ways = new LinkedHashMap<List<Object>, Way>();
        menu.choices().entrySet().stream()
                .filter(choice -> !isExtension(choice.getKey(), choice.getValue()))
                .sorted(Map.Entry.comparingByKey(OPERATOR_LAST))
                .flatMap(choice -> way(choice.getKey() + end, choice.getValue(), now).stream())
                .forEach(way -> ways.putIfAbsent(List.of(way.kind(), way.name()), way));
        return new Whereabouts.InMenu(menu.name(), List.copyOf(ways.values()));
    }

    /// Who knows an extension keys it; a list of all people is for nobody.
    private boolean isExtension(String keys, AnswerPoint point) {
        return point instanceof AnswerPoint.ToPerson(var id)
                && Optional.ofNullable(company.get().people().get(id))
                        .flatMap(Person::line)
                        .filter(line -> line.extension().equals(keys))
                        .isPresent();
    }

    private Whereabouts inLine(Ticket ticket, boolean rings, Instant now) {
        var workgroup = ticket.workgroup();
        return new Whereabouts.InLine(
                workgroup.id(),
                workgroup.name(),
                outlook.place(ticket),
                outlook.expected(ticket, now),
                rings,
                ways(ticket, now));
    }

    /// Those that hold at every step: who reads is told of no key that means something else in a moment. Only
    /// who has a number can be called back.
    private List<Way> ways(Ticket ticket, Instant now) {
        var keys = ticket.workgroup().waiting().keys();
        boolean callable = !ticket.call().caller().number().isEmpty();
        return KEYS.chars()
                .mapToObj(key -> (char) key)
                .filter(keys::containsKey)
                .filter(key -> callable || !(keys.get(key) instanceof WayOut.CallBack))
                .flatMap(key -> wayOut(key.toString(), keys.get(key), now).stream())
                .toList();
    }

    private Optional<Way> wayOut(String key, WayOut way, Instant now) {
        return switch (way) {
            case WayOut.To(var point) -> way(key, point, now);
            case WayOut.CallBack _ -> Optional.of(new Way(key, Kind.CALLBACK, ""));
        };
    }

    /// @return empty for what is not for everybody, or the company does not have
    private Optional<Way> way(String keys, AnswerPoint point, Instant now) {
        var company = this.company.get();
        return switch (inTheEnd(point, now)) {
            case AnswerPoint.ToAttendant(var id) ->
                Optional.ofNullable(company.attendants().get(id)).map(menu -> new Way(keys, Kind.MENU, menu.name()));
            case AnswerPoint.ToWorkgroup(var id) ->
                Optional.ofNullable(company.workgroups().get(id))
                        .map(group -> new Way(keys, Kind.PEOPLE, group.name()));
            case AnswerPoint.ToVoicemail(var id) ->
                Optional.ofNullable(company.workgroups().get(id))
                        .map(group -> new Way(keys, Kind.MESSAGE, group.name()));
            case AnswerPoint.ToPerson(var id) -> name(id).map(name -> new Way(keys, Kind.PEOPLE, name));
            case AnswerPoint.ToNumber _ -> Optional.of(new Way(keys, Kind.NUMBER, ""));
            case AnswerPoint.ToMessages _,
                    AnswerPoint.ToSchedule _,
                    AnswerPoint.InLanguage _,
                    AnswerPoint.WithNeeds _ -> Optional.empty();
        };
    }

    /// Behind schedules as they are now, languages and needs.
    private AnswerPoint inTheEnd(AnswerPoint point, Instant now) {
        return Stream.iterate(point, some -> behind(some, now))
                .limit(MOST_SCHEDULES)
                .reduce((_, last) -> last)
                .orElse(point);
    }

    private AnswerPoint behind(AnswerPoint point, Instant now) {
        return switch (point) {
            case AnswerPoint.InLanguage other -> other.to();
            case AnswerPoint.WithNeeds further -> further.to();
            case AnswerPoint.ToSchedule(var id) ->
                schedules.at(id, now).map(Schedules.Ruling::point).orElse(point);
            case AnswerPoint.ToAttendant _,
                    AnswerPoint.ToWorkgroup _,
                    AnswerPoint.ToVoicemail _,
                    AnswerPoint.ToPerson _,
                    AnswerPoint.ToNumber _,
                    AnswerPoint.ToMessages _ -> point;
        };
    }

    private Optional<String> name(AgentId agent) {
        return agents.find(agent).map(Agent::person).map(person -> person.name());
    }
}
