package org.cordboard.core.id;

import java.util.EnumSet;
import java.util.Set;

/// One running timer of the floor.
///
/// @param kind what it is for
/// @param subject the call or agent it belongs to
/// @param generation counts the timers of a floor; a timer that elapses after it was replaced is known by its
/// old number
public record TimerId(Kind kind, String subject, long generation) {
    public enum Kind {
        /// The caller said nothing in a menu.
        MENU_SILENCE,
        /// An agent offer was not answered.
        OFFER,
        /// An accepted offer was not joined to sound.
        CONNECT,
        /// An agent's browser went away.
        RECOVER,
        /// The agent's time for notes after a call.
        WRAP_UP,
        /// The caller has waited as long as the workgroup allows.
        MAX_WAIT,
        /// The caller has waited until the next tier of members opens.
        NEXT_TIER,
        /// The caller may ring at one more member.
        RING_NEXT,
        /// The music of a step of the waiting plan is over.
        WAITING_STEP,
        /// A caller who is called back did not answer, or not as a human does.
        CALLBACK,
        /// The time until a caller who was not reached is called again.
        CALLBACK_AGAIN,
        /// A recording was asked for and its end never reported.
        RECORDING,
        /// A caller was put aside, and nobody took him or her back.
        PARKED,
        /// The fate of a leg that was dialled was never reported.
        DIAL,
        /// A leg that was dialled is up for as long as the dial plan allows.
        LONGEST,
        /// A further telephone of a person may ring.
        FIND_NEXT,
        /// The caller, who hears messages, pressed nothing.
        MESSAGES_SILENCE,
        /// What became of extension, PIN or mailbox was never reported.
        MESSAGES_REPORT,
        /// A prompt's end was never reported.
        PROMPT
    }

    private static final Set<Kind> OF_AGENTS = EnumSet.of(Kind.OFFER, Kind.CONNECT, Kind.RECOVER, Kind.WRAP_UP);

    /// @return whether the subject is an agent; all others are calls
    public boolean ofAgent() {
        return OF_AGENTS.contains(kind);
    }
}
