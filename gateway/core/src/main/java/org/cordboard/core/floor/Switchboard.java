package org.cordboard.core.floor;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.attendant.Menus;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Onward;
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
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Routes;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.messages.Messages;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.ExternalNumbers;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.outside.Tandem;
import org.cordboard.core.person.PersonalLines;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.queue.WaitingRoom;
import org.cordboard.core.schedule.Schedules;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;
import org.cordboard.core.voicemail.Mailboxes;

/// Sends calls from answer point to answer point, and finds a mailbox for those that would go round for ever.
final class Switchboard implements Onward {
    /// More visits than this to one answer point are a ring of answer points, not a caller who looks around.
    private static final int MOST_VISITS = 3;

    private final Outbox outbox;
    private final Calls calls;
    private final Menus menus;
    private final WaitingRoom waitingRoom;
    private final Mailboxes mailboxes;
    private final Messages messages;
    private final Schedules schedules;
    private final ExternalNumbers externalNumbers;
    private final Tandem tandem;
    private Company company;
    private final FindMe findMe;
    private final PersonalLines lines;

    Switchboard(Company company, Tolls tolls, Outbox outbox, Calls calls, Queues queues) {
        this.company = company;
        this.outbox = outbox;
        this.calls = calls;
        this.menus = new Menus(() -> this.company, outbox, this);
        this.findMe = new FindMe(() -> this.company.sounds(), tolls, outbox);
        this.waitingRoom = new WaitingRoom(outbox, calls, queues, findMe, this);
        this.lines = new PersonalLines(() -> this.company.sounds(), outbox, waitingRoom, this);
        this.mailboxes = new Mailboxes(outbox, calls);
        this.messages = new Messages(() -> this.company, outbox, calls);
        this.schedules = new Schedules(company);
        this.externalNumbers = new ExternalNumbers(() -> this.company.sounds(), tolls, outbox, calls, this);
        this.tandem = new Tandem(() -> this.company.sounds(), tolls, outbox, calls);
    }

    /// From now on calls are sent to the answer points of this company.
    void change(Company newCompany) {
        company = newCompany;
        menus.change();
        schedules.change(newCompany);
    }

    Menus menus() {
        return menus;
    }

    WaitingRoom waitingRoom() {
        return waitingRoom;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    Messages messages() {
        return messages;
    }

    Schedules schedules() {
        return schedules;
    }

    FindMe findMe() {
        return findMe;
    }

    PersonalLines lines() {
        return lines;
    }

    Tandem tandem() {
        return tandem;
    }

    ExternalNumbers externalNumbers() {
        return externalNumbers;
    }

    @Override
    public void send(Call call, AnswerPoint to, Sentence reason) {
        if (call.away()) {
            calls.giveUpCallback(call, reason, Cause.CALLBACK_EXPIRED);
            return;
        }
        call.isHere();
        int visits = call.visit(to);
        if (visits > MOST_VISITS) {
            sendToLastResort(
                    call, to, Sentence.of("{0}, but the call has been there {1} times already", reason, MOST_VISITS));
            return;
        }
        switch (to) {
            case ToAttendant(var id) ->
                enter(call, to, Optional.ofNullable(company.attendants().get(id)), reason, menus::enter);
            case ToWorkgroup(var id) -> enter(call, to, workgroup(id), reason, waitingRoom::enter);
            case ToVoicemail(var id) -> enter(call, to, workgroup(id), reason, mailboxes::enter);
            case ToPerson(var id) -> enter(call, to, person(id), reason, lines::enter);
            case ToNumber number -> enter(call, to, Optional.of(number), reason, externalNumbers::enter);
            case ToMessages _ -> enter(call, to, company.sounds().messages(), reason, messages::enter);
            case ToSchedule(var id) -> consult(call, id, reason);
            case WithNeeds(var needs, var next) -> {
                if (visits == 1) {
                    call.needs(needs);
                }
                send(call, next, reason);
            }
            case InLanguage(var language, var next) -> {
                call.sound().speak(company.sounds().languages().getOrDefault(language, Map.of()));
                send(call, next, reason);
            }
        }
    }

    private void consult(Call call, ScheduleId id, Sentence reason) {
        schedules
                .at(id, outbox.now())
                .ifPresentOrElse(
                        ruling -> send(call, ruling.point(), Sentence.of("{0}, and {1}", reason, ruling.reason())),
                        () -> sendToLastResort(
                                call,
                                new ToSchedule(id),
                                Sentence.of("{0}, but the schedule {1} leads nowhere", reason, id)));
    }

    private <T> void enter(Call call, AnswerPoint to, Optional<T> place, Sentence reason, Entrance<T> entrance) {
        if (place.isEmpty()) {
            sendToLastResort(call, to, Sentence.of("{0}, but there is no {1}", reason, Routes.describe(company, to)));
            return;
        }
        outbox.decide(call.id(), Sentence.of("Go to {0}", Routes.describe(company, to)), reason);
        entrance.enter(call, place.get());
    }

    @FunctionalInterface
    private interface Entrance<T> {
        void enter(Call call, T place);
    }

    private void sendToLastResort(Call call, AnswerPoint failed, Sentence reason) {
        var workgroup = mailboxFor(call, failed);
        if (workgroup.isEmpty()) {
            outbox.decide(call.id(), Sentence.of("Hang up: no answer point is left"), reason);
            calls.hangUp(call, Cause.GATEWAY_FAILED);
            return;
        }
        outbox.decide(
                call.id(),
                Sentence.of("Go to the voice mail of {0}", workgroup.get().name()),
                reason);
        mailboxes.enter(call, workgroup.get());
    }

    /// The nearest that there is: of the workgroup where the call was last, of one to which the failed answer
    /// point or the dialled number lead, or of any.
    private Optional<Workgroup> mailboxFor(Call call, AnswerPoint failed) {
        return call.workgroup()
                .flatMap(this::workgroup)
                .or(() -> Routes.firstWorkgroupFrom(company, failed).flatMap(this::workgroup))
                .or(() -> Optional.ofNullable(company.numbers().get(call.dialled()))
                        .flatMap(point -> Routes.firstWorkgroupFrom(company, point))
                        .flatMap(this::workgroup))
                .or(() -> company.workgroups().values().stream()
                        .min(Comparator.comparing(workgroup -> workgroup.id().value())));
    }

    private Optional<Workgroup> workgroup(WorkgroupId id) {
        return company.queue(id);
    }

    private Optional<Person> person(AgentId id) {
        return Optional.ofNullable(company.people().get(id))
                .filter(person -> person.line().isPresent());
    }
}
