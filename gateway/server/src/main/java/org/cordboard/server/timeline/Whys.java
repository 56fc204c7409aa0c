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
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;

/// Why a call was offered to whom it was offered, and not to somebody else; read from the journal. Any thread;
/// blocks.
public final class Whys {
    private final Journal journal;
    private final Supplier<Names> names;

    /// An offer and the step in which it was made.
    private record Made(JournalEntry step, OfferExplained offer) {}

    public Whys(Journal journal, Supplier<Names> names) {
        this.journal = journal;
        this.names = names;
    }

    /// The call's offers, oldest first; empty when there is no such call.
    public Optional<Rest.Why> of(CallId call) {
        Names now = names.get();
        return read(call)
                .map(steps -> new Rest.Why(
                        call.value(),
                        offers(steps, call).map(made -> offer(made, now)).toList()));
    }

    /// The same offers, seen by somebody who did not get them; empty when there is no such call.
    public Optional<Rest.WhyNot> of(CallId call, AgentId agent) {
        Names now = names.get();
        return read(call)
                .map(steps -> new Rest.WhyNot(
                        call.value(),
                        agent.value(),
                        now.of(agent),
                        offers(steps, call)
                                .map(made -> offerNotTo(agent, made, now))
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

    private static Rest.WhyOffer offer(Made made, Names names) {
        OfferExplained offer = made.offer();
        Effect.Decided words = words(made, names);
        return new Rest.WhyOffer(
                at(made),
                words.decision(),
                words.reason(),
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
                offer.leftOut().stream().map(Whys::leftOut).toList());
    }

    /// The sentence that stands before the explanation.
    private static Effect.Decided words(Made made, Names names) {
        List<Effect> effects = made.step().effects();
        int at = effects.indexOf(made.offer());
        return at > 0 && effects.get(at - 1) instanceof Effect.Decided decided
                ? decided
                : new Effect.Decided(
                        made.offer().call(), "Offer to " + names.of(made.offer().agent()), "");
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

    private static Rest.WhyLeftOut leftOut(LeftOut left) {
        return new Rest.WhyLeftOut(
                left.reason().name(),
                ReasonWords.of(left.reason()),
                left.members(),
                left.who().stream().map(AgentId::value).toList());
    }

    private static Rest.WhyNotOffer offerNotTo(AgentId agent, Made made, Names names) {
        OfferExplained offer = made.offer();
        String name = names.of(agent);
        if (offer.agent().equals(agent)) {
            return whyNot(made, "OFFERED_TO", name + " was asked");
        }
        if (offer.candidates().stream().anyMatch(candidate -> candidate.agent().equals(agent))) {
            String words = "%s was ready and could have been asked; by %s it was the turn of %s"
                    .formatted(name, offer.strategy(), names.of(offer.agent()));
            return whyNot(made, "CANDIDATE", words);
        }
        for (LeftOut left : offer.leftOut()) {
            if (left.who().contains(agent)) {
                return whyNot(made, left.reason().name(), "%s was %s".formatted(name, ReasonWords.of(left.reason())));
            }
        }
        boolean member = names.company()
                .queue(offer.workgroup())
                .filter(workgroup -> workgroup.hasMember(agent))
                .isPresent();
        return !member
                ? whyNot(made, "NOT_A_MEMBER", "%s is no member of %s".formatted(name, names.of(offer.workgroup())))
                : whyNot(made, "NOT_KNOWN", unnamed(name, offer));
    }

    private static Rest.WhyNotOffer whyNot(Made made, String reason, String words) {
        OfferExplained offer = made.offer();
        return new Rest.WhyNotOffer(
                at(made), offer.agent().value(), offer.workgroup().value(), reason, words);
    }

    /// In large workgroups the journal keeps numbers, not names.
    private static String unnamed(String name, OfferExplained offer) {
        StringBuilder words = new StringBuilder("%s was not among the first %d of %d who could have been asked"
                .formatted(name, offer.candidates().size(), offer.candidatesInAll()));
        offer.leftOut()
                .forEach(left -> words.append("; %d %s".formatted(left.members(), ReasonWords.of(left.reason()))));
        return words.toString();
    }

    private static long at(Made made) {
        return made.step().event().at().toEpochMilli();
    }
}
