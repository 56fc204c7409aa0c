package org.cordboard.server.console;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.language.Language;

/// The floor's views in the form in which consoles receive them.
final class Desks {
    private Desks() {}

    static ToConsole.Desk desk(Desk desk, Language language) {
        return new ToConsole.Desk(
                desk.status().name(),
                desk.since().toEpochMilli(),
                language.say(desk.reason()),
                desk.until().map(Instant::toEpochMilli).orElse(null),
                desk.call().map(Desks::call).orElse(null),
                desk.listening().map(Desks::listening).orElse(null),
                desk.own().map(own -> own(own, language)).orElse(null),
                desk.parked().stream().map(Desks::parked).toList());
    }

    private static ToConsole.Parked parked(Desk.ParkedCall parked) {
        return new ToConsole.Parked(
                parked.id().value(),
                parked.caller().number(),
                parked.caller().name(),
                parked.dialled(),
                parked.workgroup(),
                parked.by().value(),
                parked.since().toEpochMilli(),
                parked.until().toEpochMilli());
    }

    private static ToConsole.Call call(Desk.DeskCall call) {
        return new ToConsole.Call(
                call.id().value(),
                call.caller().number(),
                call.caller().name(),
                call.caller().origin().name(),
                call.dialled(),
                call.workgroup(),
                call.waitingSince().toEpochMilli(),
                call.answeredAt().map(Instant::toEpochMilli).orElse(null),
                call.muted(),
                call.callback(),
                call.atTelephone(),
                call.joinedBy());
    }

    private static ToConsole.OwnCall own(Desk.OwnCall own, Language language) {
        return new ToConsole.OwnCall(
                own.id().value(),
                own.number(),
                language.say(own.name()),
                own.since().toEpochMilli(),
                own.answered(),
                own.place().name());
    }

    private static ToConsole.Listening listening(Desk.Listening listening) {
        return new ToConsole.Listening(
                listening.to().value(),
                listening.agent(),
                listening.caller().number(),
                listening.caller().name(),
                listening.mode().name(),
                listening.telling());
    }

    /// @param texts how much was written in a call
    static ToConsole.Queue queue(QueueBoard board, ToIntFunction<CallId> texts) {
        List<ToConsole.Waiting> waiting = board.waiting().stream()
                .map(one -> waiting(one, texts.applyAsInt(one.call())))
                .toList();
        return new ToConsole.Queue(
                board.workgroup().value(),
                board.name(),
                waiting,
                board.waitingInAll(),
                board.ready(),
                board.signedIn(),
                promises(board.promises()));
    }

    static List<ToConsole.Presence> presences(List<Presence> presences, Language language) {
        return presences.stream().map(presence -> presence(presence, language)).toList();
    }

    private static ToConsole.Presence presence(Presence presence, Language language) {
        return new ToConsole.Presence(
                presence.person().value(),
                presence.name(),
                presence.extension().orElse(""),
                presence.status().name(),
                presence.since().toEpochMilli(),
                language.say(presence.reason()),
                presence.atTelephone());
    }

    private static ToConsole.Promises promises(QueueBoard.Promises promises) {
        return new ToConsole.Promises(promises.ended(), promises.kept(), promises.percent(), promises.meanError());
    }

    private static ToConsole.Waiting waiting(QueueBoard.Waiting waiting, int texts) {
        return new ToConsole.Waiting(
                waiting.call().value(),
                waiting.caller().number(),
                waiting.caller().name(),
                waiting.since().toEpochMilli(),
                waiting.ringing(),
                waiting.callback(),
                texts);
    }
}
