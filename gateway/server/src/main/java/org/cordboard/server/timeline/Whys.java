package org.cordboard.server.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OfferExplained.Candidate;
import org.cordboard.core.effect.OfferExplained.LeftOut;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.language.Language;

/// Why a call was offered to whom it was offered, and not to somebody else; read from the journal. Any thread;
/// blocks.
public final class Whys {
    private final Journal journal;
    private final Supplier<Names> names;

    /// An offer and the step in which it was made.
    private record Made(JournalEntry step, OfferExplained offer) {}

    /// @param reason a word of the protocol
    private record Why(String reason, Sentence words) {}

    public Whys(Journal journal, Supplier<Names> names) {
        this.journal = journal;
        this.names = names;
    }

    /// The call's offers, oldest first; empty when there is no such call.
    public Optional<Rest.Why> of(CallId call, Language language) {
        Names now = names.get();
        return read(call)
                .map(steps -> new Rest.Why(
                        call.value(),
                        offers(steps, call)
                                .map(made -> offer(made, now, language))
                                .toList()));
    }

    /// The same offers, seen by somebody who did not get them; empty when there is no such call.
    public Optional<Rest.WhyNot> of(CallId call, AgentId agent, Language language) {
        Names now = names.get();
        return read(call)
                .map(steps -> new Rest.WhyNot(
                        call.value(),
                        agent.value(),
                        now.of(agent),
                        offers(steps, call)
                                .map(made -> offerNotTo(agent, made, now, language))
                                .toList()));
    }

    private Optional<List<JournalEntry>> read(CallId call) {
        List<JournalEntry> steps = journal.ofCall(call);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    private static Stream<Made> offers(List<JournalEntry> steps, CallId call) {
        return steps.stream()
                .flatMap(step -> step.effectsOn(call).stream()
                        .filter(OfferExplained.class::isInstance)
                        .map(effect -> new Made(step, (OfferExplained) effect)));
    }

    private static Rest.WhyOffer offer(Made made, Names names, Language language) {
        OfferExplained offer = made.offer();
        Effect.Decided words = words(made, names);
        return new Rest.WhyOffer(
                at(made),
                language.say(words.decision()),
                language.say(words.reason()),
                offer.agent().value(),
                offer.workgroup().value(),
                offer.strategy(),
                offer.score().waited(),
                offer.score().priority(),
                offer.score().skillPoints(),
                offer.score().total(),
                offer.openTier(),
                offer.callers(),
                offer.candidates().stream()
                        .map(candidate -> candidate(candidate, names))
                        .toList(),
                offer.candidatesInAll(),
                offer.leftOut().stream().map(left -> leftOut(left, language)).toList());
    }

    /// The sentence that stands before the explanation.
    private static Effect.Decided words(Made made, Names names) {
        List<Effect> effects = made.step().effects();
        int at = effects.indexOf(made.offer());
        return at > 0 && effects.get(at - 1) instanceof Effect.Decided decided
                ? decided
                : new Effect.Decided(
                        made.offer().call(),
                        Sentence.of("Offer to {0}", names.of(made.offer().agent())),
                        Sentence.NONE);
    }

    private static Rest.WhyCandidate candidate(Candidate candidate, Names names) {
        return new Rest.WhyCandidate(
                candidate.agent().value(),
                names.of(candidate.agent()),
                candidate.tier(),
                candidate.position(),
                candidate.fit(),
                candidate.idle(),
                candidate.calls(),
                candidate.talked(),
                candidate.weight());
    }

    private static Rest.WhyLeftOut leftOut(LeftOut left, Language language) {
        return new Rest.WhyLeftOut(
                left.reason().name(),
                language.say(ReasonWords.of(left.reason())),
                left.members(),
                left.who().stream().map(AgentId::value).toList());
    }

    private static Rest.WhyNotOffer offerNotTo(AgentId agent, Made made, Names names, Language language) {
        Why why = why(agent, made.offer(), names);
        return new Rest.WhyNotOffer(
                at(made),
                made.offer().agent().value(),
                made.offer().workgroup().value(),
                why.reason(),
                language.say(why.words()));
    }

    private static Why why(AgentId agent, OfferExplained offer, Names names) {
        String name = names.of(agent);
        if (offer.agent().equals(agent)) {
            return new Why("OFFERED_TO", Sentence.of("{0} was asked", name));
        }
        if (offer.candidates().stream().anyMatch(candidate -> candidate.agent().equals(agent))) {
            return new Why(
                    "CANDIDATE",
                    Sentence.of(
                            "{0} was ready and could have been asked; by {1} it was the turn of {2}",
                            name, offer.strategy(), names.of(offer.agent())));
        }
        for (LeftOut left : offer.leftOut()) {
            if (left.who().contains(agent)) {
                return new Why(left.reason().name(), Sentence.of("{0} was {1}", name, ReasonWords.of(left.reason())));
            }
        }
        boolean member = names.company()
                .queue(offer.workgroup())
                .filter(workgroup -> workgroup.hasMember(agent))
                .isPresent();
        return member
                ? new Why("NOT_KNOWN", unnamed(name, offer))
                : new Why("NOT_A_MEMBER", Sentence.of("{0} is no member of {1}", name, names.of(offer.workgroup())));
    }

    /// In large workgroups the journal keeps numbers, not names.
    private static Sentence unnamed(String name, OfferExplained offer) {
        Sentence words = Sentence.of(
                "{0} was not among the first {1} of {2} who could have been asked",
                name, offer.candidates().size(), offer.candidatesInAll());
        for (LeftOut left : offer.leftOut()) {
            words = Sentence.of("{0}; {1} {2}", words, left.members(), ReasonWords.of(left.reason()));
        }
        return words;
    }

    private static long at(Made made) {
        return made.step().event().at().toEpochMilli();
    }
}
