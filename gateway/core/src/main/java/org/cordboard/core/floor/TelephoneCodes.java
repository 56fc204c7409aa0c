package org.cordboard.core.floor;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Closing;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.CodeSounds;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.PersonalSounds;
import org.cordboard.core.company.TelephoneCode;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.console.Consoles;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Calls that people make from their own telephone only to tell the floor something.
final class TelephoneCodes {
    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Telephones telephones;
    private final Consoles consoles;
    private final Switchboard switchboard;

    TelephoneCodes(
            Supplier<Company> company,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Telephones telephones,
            Consoles consoles,
            Switchboard switchboard) {
        this.company = company;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.telephones = telephones;
        this.consoles = consoles;
        this.switchboard = switchboard;
    }

    /// @return whether the call is such a one, and is taken care of
    boolean take(Call call, AgentId person) {
        var code = TelephoneCode.of(call.dialled());
        var agent = agents.find(person);
        if (code.isEmpty() || agent.isEmpty() || company.get().numbers().containsKey(call.dialled())) {
            return false;
        }
        outbox.add(new CallEffect.AnswerCall(call.id()));
        obey(code.get(), call, agent.get());
        return true;
    }

    private void obey(TelephoneCode code, Call call, Agent agent) {
        var name = agent.person().name();
        switch (code) {
            case READY -> {
                telephones.taken(agent);
                confirm(call, agent, Sentence.of("{0} gets calls", name), sounds().map(CodeSounds::ready));
            }
            case NOT_READY -> {
                consoles.wantsNoCalls(agent, "");
                confirm(call, agent, Sentence.of("{0} gets no calls", name), sounds().map(CodeSounds::notReady));
            }
            case LEAVE -> {
                consoles.leftTelephone(agent);
                confirm(call, agent, Sentence.of("{0} leaves work", name), sounds().map(CodeSounds::left));
            }
            case MESSAGES ->
                house().messages()
                        .ifPresentOrElse(
                                sounds -> switchboard.messages().enterAs(call, sounds, agent.id()),
                                () -> calls.hangUp(call, Cause.GATEWAY_FAILED));
        }
    }

    private HouseSounds house() {
        return company.get().sounds();
    }

    private Optional<CodeSounds> sounds() {
        return house().personal().flatMap(PersonalSounds::codes);
    }

    private void confirm(Call call, Agent agent, Sentence what, Optional<PromptId> words) {
        outbox.decide(call.id(), what, Sentence.of("The own telephone dialled {0}", call.dialled()));
        var line = company.get().queue(WorkgroupId.ofPerson(agent.id()));
        if (words.isPresent() && line.isPresent()) {
            say(call, line.get(), words.get());
        } else {
            calls.hangUp(call, Cause.CODE_DIALLED);
        }
    }

    private static void say(Call call, Workgroup line, PromptId words) {
        call.sound().play(words);
        call.become(new Closing(line, Cause.CODE_DIALLED));
    }
}
