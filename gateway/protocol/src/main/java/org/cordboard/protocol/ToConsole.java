package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What the gateway says to an agent's console. `seq` counts the messages that change what is shown,
/// from the snapshot's on; a gap means: connect again.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToConsole.Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = ToConsole.DeskChanged.class, name = "desk"),
    @JsonSubTypes.Type(value = ToConsole.QueueChanged.class, name = "queue"),
    @JsonSubTypes.Type(value = ToConsole.PresenceChanged.class, name = "presence"),
    @JsonSubTypes.Type(value = ToConsole.CompanyChanged.class, name = "company"),
    @JsonSubTypes.Type(value = ToConsole.VoicemailChanged.class, name = "voicemail"),
    @JsonSubTypes.Type(value = ToConsole.Said.class, name = "said"),
    @JsonSubTypes.Type(value = ToConsole.ChatChanged.class, name = "chat"),
    @JsonSubTypes.Type(value = ToConsole.ThreadChanged.class, name = "thread"),
    @JsonSubTypes.Type(value = ToConsole.ThreadLeft.class, name = "thread-left"),
    @JsonSubTypes.Type(value = ToConsole.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ToConsole.IceServersChanged.class, name = "ice-servers"),
    @JsonSubTypes.Type(value = ToConsole.MediaAnswer.class, name = "media-answer"),
    @JsonSubTypes.Type(value = ToConsole.MediaLost.class, name = "media-lost"),
    @JsonSubTypes.Type(value = ToConsole.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = ToConsole.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = ToConsole.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ToConsole.Dismissed.class, name = "dismissed"),
    @JsonSubTypes.Type(value = ToConsole.Problem.class, name = "problem")
})
public sealed interface ToConsole {
    /// Everything the console shows, sent once after `hello`.
    ///
    /// @param now the gateway's clock, epoch milliseconds, so that timers agree
    /// @param presences of everybody in the company
    /// @param notReadyReasons what an agent may choose from
    /// @param chats with all to whom this person has written, or who have written
    /// @param unreadThreads ids of the open threads with people outside in which something was written
    /// that this person has not seen; null where the company does not text
    /// @param console for [FromConsole.Hello#resume()]; the same as before when the console goes on
    /// @param iceServers TURN servers for the media session, empty when there are none
    record Snapshot(
            int version,
            long seq,
            long now,
            String company,
            Person me,
            Desk desk,
            List<Queue> queues,
            List<Presence> presences,
            List<String> notReadyReasons,
            int unheardVoicemails,
            List<Chat> chats,
            List<String> unreadThreads,
            String console,
            List<IceServer> iceServers)
            implements ToConsole {}

    record DeskChanged(long seq, Desk desk) implements ToConsole {}

    record QueueChanged(long seq, Queue queue) implements ToConsole {}

    /// Some of the company's people can be reached otherwise than before.
    ///
    /// @param presences of those, each as a whole
    record PresenceChanged(long seq, List<Presence> presences) implements ToConsole {}

    /// The company's settings have changed: what they decide of the snapshot. Sound and call are as
    /// before.
    record CompanyChanged(
            long seq,
            String company,
            Person me,
            List<Queue> queues,
            List<Presence> presences,
            List<String> notReadyReasons,
            int unheardVoicemails)
            implements ToConsole {}

    /// One of the agent's mailboxes holds something else now; the list is at `/api/voicemails`.
    ///
    /// @param unheard in all of them
    /// @param mailbox a workgroup, or `person:ID`
    record VoicemailChanged(long seq, int unheard, String mailbox, Rest.MailboxCounts counts) implements ToConsole {}

    /// Something was written in the call that this agent has in hand; what was before is at
    /// `/api/calls/{id}/texts`.
    record Said(long seq, String call, Rest.CallText text) implements ToConsole {}

    /// This person and a colleague have written to each other, or something was read; what was before
    /// is at `/api/chats/{person}`.
    ///
    /// @param messages what is new; empty when something was read
    record ChatChanged(long seq, Chat chat, List<Rest.ChatMessage> messages) implements ToConsole {}

    /// A thread with somebody outside has changed, which this person may see; what was before is at
    /// `/api/threads/{id}`.
    ///
    /// @param thread as this person sees it
    /// @param message what is new in it or has changed; null when nothing in it has
    record ThreadChanged(long seq, Rest.TextThread thread, Rest.TextMessage message) implements ToConsole {}

    /// A thread with somebody outside belongs to a workgroup now whose threads this person does not
    /// see.
    record ThreadLeft(long seq, String thread) implements ToConsole {}

    /// A colleague is writing in a thread with somebody outside. Said again every few seconds for as
    /// long as that goes on.
    ///
    /// @param person the colleague's user name
    record Typing(String thread, String person) implements ToConsole {}

    /// New credentials, before those that the console has expire; for the media session from its next
    /// restart on.
    record IceServersChanged(List<IceServer> iceServers) implements ToConsole {}

    record MediaAnswer(String sdp) implements ToConsole {}

    /// The gateway no longer hears this browser's media session; a new `media-offer` is wanted.
    record MediaLost(String reason) implements ToConsole {}

    /// How the sound of the call was in the last second, about once a second while the agent talks in
    /// the browser.
    ///
    /// @param mine between the gateway and this browser
    /// @param theirs between the gateway and the caller
    record Quality(String call, long at, Rest.SoundSecond mine, Rest.SoundSecond theirs) implements ToConsole {}

    /// About the way to the other party's browser.
    record Peer(PeerNews news) implements ToConsole {}

    record Heartbeat() implements ToConsole {}

    /// This console no longer counts, for example because a newer one took over. The socket is closed
    /// next; do not connect again by yourself.
    record Dismissed(String reason) implements ToConsole {}

    /// A message could not be used; the session lives on.
    ///
    /// @param field the part of the message that is wrong, such as `answer.call`
    /// @param remedy what to do instead
    record Problem(String field, String message, String remedy) implements ToConsole {}

    /// What this person and a colleague write to each other.
    ///
    /// @param person the colleague's user name
    /// @param unread messages of the colleague
    /// @param last the newest message of the two
    record Chat(String person, int unread, Rest.ChatMessage last) {}

    record Person(String userName, String name, String role) {}

    /// @param status one of the agent's states: `OFFLINE`, `NOT_READY`, `READY`, `OFFERED`,
    /// `CONNECTING`, `TALKING`, `HELD`, `WRAP_UP`, `RECOVERING`, `LISTENING`, `CALLING`
    /// @param since epoch milliseconds
    /// @param reason why not ready, else empty
    /// @param until epoch milliseconds at which the state ends by itself, null when it does not
    /// @param call null when there is none
    /// @param listening in whose call the agent takes part; null when in nobody's
    /// @param own the call that the agent makes from the console, beside `call` or without one; null
    /// when there is none
    /// @param parked callers who were put aside and whom the agent may take back, oldest first
    record Desk(
            String status,
            long since,
            String reason,
            Long until,
            Call call,
            Listening listening,
            OwnCall own,
            List<Parked> parked) {}

    /// A caller who was put aside.
    ///
    /// @param workgroup for which the caller waited; its name, as shown
    /// @param by user name of who has put the caller aside
    /// @param since epoch milliseconds at which that was done
    /// @param until epoch milliseconds at which the caller comes back
    record Parked(
            String call,
            String callerNumber,
            String callerName,
            String dialled,
            String workgroup,
            String by,
            long since,
            long until) {}

    /// A call to a colleague, or to whom the agent consults.
    ///
    /// @param number as it was dialled
    /// @param name of whom it is to or, once `answered`, of who has answered
    /// @param since epoch milliseconds at which it was begun
    /// @param place `FRONT`: it is what is heard; `ASIDE`: whoever was called hears music, while the
    /// agent talks with the caller; `TOGETHER`: all three hear each other
    record OwnCall(String id, String number, String name, long since, boolean answered, String place) {}

    /// The call of somebody else.
    ///
    /// @param agent user name of whose call it is, called `name`
    /// @param mode as in [FromConsole.Listen]
    /// @param telling whether the two are just being told that others may hear them: until then nothing
    /// is heard
    record Listening(String agent, String name, String callerNumber, String callerName, String mode, boolean telling) {}

    /// How one of the company's people can be reached.
    ///
    /// @param person the user name
    /// @param extension empty for somebody without a line
    /// @param status as [Desk#status()]
    /// @param since epoch milliseconds; 0 for somebody who was not seen since the gateway's start
    /// @param reason why not ready, else empty
    /// @param atTelephone whether the person is at work at the telephone only, without a console
    record Presence(
            String person,
            String name,
            String extension,
            String status,
            long since,
            String reason,
            boolean atTelephone) {}

    /// @param answeredAt null until caller and agent hear each other
    /// @param callback whether the caller is not on the line, and is called back when the agent answers
    /// @param atTelephone whether the agent talks at the own telephone, and not in the browser
    /// @param joinedBy whom the agent hears beside the caller, by name
    record Call(
            String id,
            String callerNumber,
            String callerName,
            String origin,
            String dialled,
            String workgroup,
            long waitingSince,
            Long answeredAt,
            boolean muted,
            boolean callback,
            boolean atTelephone,
            List<String> joinedBy) {}

    /// @param waiting the first 50
    /// @param waitingInAll how many wait
    /// @param promises what became of the waits that callers were told lately; for supervisors to look
    /// at
    record Queue(
            String workgroup,
            String name,
            List<Waiting> waiting,
            int waitingInAll,
            int ready,
            int signedIn,
            Promises promises) {}

    /// @param ended promises of which it is known what became, the latest 200
    /// @param kept of these, how many callers were answered in time, or would have been if they had
    /// stayed
    /// @param percent how many of a hundred were to be
    /// @param meanError seconds by which callers were answered later than promised, on average;
    /// negative for sooner
    record Promises(int ended, int kept, int percent, long meanError) {}

    /// @param callback whether the caller has hung up and is to be called back
    /// @param texts how much was written in the call
    record Waiting(
            String call,
            String callerNumber,
            String callerName,
            long since,
            boolean ringing,
            boolean callback,
            int texts) {}
}
