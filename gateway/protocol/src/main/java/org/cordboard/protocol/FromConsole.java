package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What an agent's console says over its WebSocket (`/ws/console`). Described in docs/signalling.md.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromConsole.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = FromConsole.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = FromConsole.MediaOffer.class, name = "media-offer"),
    @JsonSubTypes.Type(value = FromConsole.MediaRestart.class, name = "media-restart"),
    @JsonSubTypes.Type(value = FromConsole.Microphone.class, name = "microphone"),
    @JsonSubTypes.Type(value = FromConsole.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = FromConsole.Speak.class, name = "speak"),
    @JsonSubTypes.Type(value = FromConsole.NotReady.class, name = "not-ready"),
    @JsonSubTypes.Type(value = FromConsole.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = FromConsole.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = FromConsole.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = FromConsole.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = FromConsole.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = FromConsole.Digit.class, name = "digit"),
    @JsonSubTypes.Type(value = FromConsole.HangUp.class, name = "hang-up"),
    @JsonSubTypes.Type(value = FromConsole.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = FromConsole.Consult.class, name = "consult"),
    @JsonSubTypes.Type(value = FromConsole.Swap.class, name = "swap"),
    @JsonSubTypes.Type(value = FromConsole.Together.class, name = "together"),
    @JsonSubTypes.Type(value = FromConsole.Join.class, name = "join"),
    @JsonSubTypes.Type(value = FromConsole.Pull.class, name = "pull"),
    @JsonSubTypes.Type(value = FromConsole.Park.class, name = "park"),
    @JsonSubTypes.Type(value = FromConsole.Unpark.class, name = "unpark"),
    @JsonSubTypes.Type(value = FromConsole.Listen.class, name = "listen"),
    @JsonSubTypes.Type(value = FromConsole.ListenNoMore.class, name = "listen-no-more"),
    @JsonSubTypes.Type(value = FromConsole.TakeOver.class, name = "take-over"),
    @JsonSubTypes.Type(value = FromConsole.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = FromConsole.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = FromConsole.WrapUpDone.class, name = "wrap-up-done"),
    @JsonSubTypes.Type(value = FromConsole.WrapUpMore.class, name = "wrap-up-more")
})
public sealed interface FromConsole {
    /// The first message. An unknown version is refused with an error that names the spoken one.
    ///
    /// @param version of this protocol, 1
    /// @param resume `console` of the last snapshot, to go on with that console and its media session
    /// over this socket; empty for a console that begins
    record Hello(int version, String resume) implements FromConsole {}

    /// Every 5 s; the gateway answers with its own. A socket without one for 15 s is closed. In a call one more asks
    /// for a
    /// sign of life when neither sound nor a message came for a second.
    record Heartbeat() implements FromConsole {}

    /// The agent has chosen another language than the one with which the socket was opened: what the
    /// gateway says in words comes in it from now on.
    ///
    /// @param language a BCP 47 tag, such as `de`
    record Speak(String language) implements FromConsole {}

    /// The browser's SDP offer for the media session that is kept as long as the console is open. May
    /// be sent again when the session was lost.
    record MediaOffer(String sdp) implements FromConsole {}

    /// The browser's SDP offer that restarts ICE on the media session there is, because its network has
    /// changed (RFC 8445, section 9). Answered by `media-answer`, or by `media-lost` when there is
    /// nothing to go on with.
    record MediaRestart(String sdp) implements FromConsole {}

    /// Whether the microphone may be used and is there.
    ///
    /// @param problem in words when not usable, else empty
    record Microphone(boolean usable, String problem) implements FromConsole {}

    record Ready() implements FromConsole {}

    record NotReady(String reason) implements FromConsole {}

    record Answer(String call) implements FromConsole {}

    record Decline(String call) implements FromConsole {}

    record Hold(String call) implements FromConsole {}

    record Resume(String call) implements FromConsole {}

    record Mute(String call, boolean muted) implements FromConsole {}

    /// @param key one of `0`–`9`, `*`, `#`
    record Digit(String call, String key) implements FromConsole {}

    record HangUp(String call) implements FromConsole {}

    /// Passes the caller on (blind transfer), the one in hand or one who was put aside. What cannot be
    /// done comes back as `problem` with the field `transfer.to`.
    ///
    /// @param to an extension, one of the company's numbers, or a number outside: digits, `*` and `#`,
    /// with a leading `+` or not
    record Transfer(String call, String to) implements FromConsole {}

    /// Calls somebody while the caller hears music. What cannot be done comes back as `problem` with
    /// the field `consult.to`.
    ///
    /// @param call the one in hand
    /// @param to as for [Transfer]
    record Consult(String call, String to) implements FromConsole {}

    /// Talks with the other one of caller and whoever is consulted; the one who is left hears music.
    ///
    /// @param call that of who is consulted, [ToConsole.OwnCall#id()]; so in the next two
    record Swap(String call) implements FromConsole {}

    /// Caller, agent and whoever is consulted hear each other.
    record Together(String call) implements FromConsole {}

    /// Joins the caller and whoever is consulted, and leaves them. If nobody has answered yet, the
    /// caller is passed on there.
    record Join(String call) implements FromConsole {}

    /// Takes a caller who waits for a workgroup of the agent's. What cannot be done comes back as
    /// `problem` with the field `pull.call`.
    record Pull(String call) implements FromConsole {}

    /// Puts the caller in hand aside, who hears music until somebody takes him or her back. What cannot
    /// be done comes back as `problem` with the field `park.call`.
    record Park(String call) implements FromConsole {}

    /// Takes a caller back who was put aside; a caller in hand is put aside instead. What cannot be
    /// done comes back as `problem` with the field `unpark.call`.
    ///
    /// @param call one of [ToConsole.Desk#parked()]
    record Unpark(String call) implements FromConsole {}

    /// A supervisor takes part in the call of somebody else, or does so in another way. What cannot be
    /// done comes back as `problem` with the field `listen.agent`.
    ///
    /// @param agent user name of who is in the call
    /// @param mode `LISTEN`: heard by nobody; `WHISPER`: heard by the agent; `BARGE`: heard by agent
    /// and caller
    record Listen(String agent, String mode) implements FromConsole {}

    /// The supervisor leaves the call to the two.
    record ListenNoMore() implements FromConsole {}

    /// The supervisor goes on with the caller of somebody else. What cannot be done comes back as for
    /// `listen`.
    ///
    /// @param agent user name of who is in the call
    record TakeOver(String agent) implements FromConsole {}

    /// About the way to the other party's browser.
    record Peer(PeerWord word) implements FromConsole {}

    /// This person is writing in a thread with somebody outside; said every few seconds for as long as
    /// that goes on, and handed on to who else sees the thread.
    record Typing(String thread) implements FromConsole {}

    record WrapUpDone() implements FromConsole {}

    /// More time for the notes: as much as the workgroup gives once more.
    record WrapUpMore() implements FromConsole {}
}
