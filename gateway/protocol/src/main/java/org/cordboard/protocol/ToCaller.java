package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What the gateway says to a caller's web page.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToCaller.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ToCaller.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = ToCaller.Hearing.class, name = "hearing"),
    @JsonSubTypes.Type(value = ToCaller.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ToCaller.MediaAnswer.class, name = "media-answer"),
    @JsonSubTypes.Type(value = ToCaller.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = ToCaller.Problem.class, name = "problem"),
    @JsonSubTypes.Type(value = ToCaller.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ToCaller.Said.class, name = "said"),
    @JsonSubTypes.Type(value = ToCaller.Where.class, name = "where")
})
public sealed interface ToCaller {
    /// The call is answered.
    ///
    /// @param resume goes on with the call over another socket; known to nobody else
    /// @param iceServers relays for where there is no direct way
    record Answered(String call, String sdp, String resume, List<IceServer> iceServers) implements ToCaller {
        public Answered {
            iceServers = List.copyOf(iceServers);
        }
    }

    /// The call goes on over this socket. All that was written so far follows, and then what the caller hears.
    record Resumed() implements ToCaller {}

    /// To `media-restart`.
    record MediaAnswer(String sdp) implements ToCaller {}

    /// @param cause such as `AGENT_HUNG_UP`
    /// @param words the cause in words for the caller
    record Ended(String cause, String words) implements ToCaller {}

    record Heartbeat() implements ToCaller {}

    /// Something was written in the call, and is kept.
    ///
    /// @param number from 1 in each call
    /// @param name of who has written it; empty for what the caller has
    /// @param at epoch milliseconds
    record Said(int number, String name, String words, long at) implements ToCaller {}

    /// What the caller hears from now on.
    ///
    /// @param music whether it is music alone, which a page with a film may leave out
    record Hearing(boolean music) implements ToCaller {}

    /// About the way to the browser of whoever has answered.
    record Peer(PeerNews news) implements ToCaller {}

    /// Where the call stands in the house.
    ///
    /// @param name of the menu, of the workgroup whose line or mailbox it is, or of the person who talks; may
    ///     be empty
    /// @param place in the line, from 1; null elsewhere
    /// @param expectedSeconds within which the caller will probably be answered; null when that is not known
    /// @param ways where keys lead from here
    /// @param film to be seen in the line; null where there is none
    record Where(WhereStage stage, String name, Long place, Long expectedSeconds, List<Way> ways, Film film)
            implements ToCaller {
        public Where {
            ways = List.copyOf(ways);
        }
    }

    /// @param video its path here
    /// @param captions their path here; empty when there are none
    record Film(String video, String captions) {}

    enum WhereStage {
        MENU,
        LINE,
        /// In the line, and somebody is being asked to answer.
        RINGING,
        CONNECTING,
        TALKING,
        GREETING,
        RECORDING,
        ELSEWHERE
    }

    /// @param keys to be pressed one after the other
    /// @param name of who or what is there; empty where the kind says enough
    record Way(String keys, WayKind kind, String name) {}

    enum WayKind {
        PEOPLE,
        MENU,
        MESSAGE,
        CALLBACK,
        NUMBER
    }

    record Problem(String field, String message, String remedy) implements ToCaller {}
}
