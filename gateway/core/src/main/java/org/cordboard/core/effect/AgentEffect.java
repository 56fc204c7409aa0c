package org.cordboard.core.effect;

import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;

/// Things to do at an agent's console.
public sealed interface AgentEffect extends Effect.AtAgent {
    /// Ring at the agent's console. The desk that goes with it says for whom.
    record OfferToAgent(AgentId agent, CallId call) implements AgentEffect {}

    /// Stop ringing.
    ///
    /// @param reason in words, such as `The caller hung up`
    record WithdrawOffer(AgentId agent, CallId call, Sentence reason) implements AgentEffect {}

    /// Tell the agent that the caller stays, because he or she cannot be passed on like that.
    ///
    /// @param reason in words
    record TransferRefused(AgentId agent, CallId call, Sentence reason) implements AgentEffect {}

    /// Tell a supervisor that he or she cannot take part in the call of somebody.
    ///
    /// @param to whose call it was to be
    /// @param reason in words
    record ListeningRefused(AgentId agent, AgentId to, Sentence reason) implements AgentEffect {}

    /// Tell the agent why something that he or she wants cannot be done.
    ///
    /// @param reason in words
    record WishRefused(AgentId agent, Wish wish, Sentence reason) implements AgentEffect {}

    /// What an agent may want.
    enum Wish {
        /// A call from the console.
        CALL,
        /// One with somebody who is consulted, and what follows.
        CONSULT,
        /// A caller who waits.
        PULL,
        /// To put a caller aside.
        PARK,
        /// A caller who was put aside.
        UNPARK
    }

    /// Keep over a restart whether the agent wants calls of workgroups at the telephone.
    record KeepTelephoneWork(AgentId agent, boolean atWork) implements AgentEffect {}

    /// Tell a console that it no longer counts, close its socket and its media.
    ///
    /// @param reason in words, such as `Taken over by a newer console`
    record DismissConsole(AgentId agent, ConsoleId console, Sentence reason) implements AgentEffect {}
}
