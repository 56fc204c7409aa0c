package org.cordboard.server.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.PromptId;
import org.cordboard.server.prompts.DeliveredPrompt;

/// Checks that every prompt that can be played is there.
final class PromptCheck {
    private final Set<PromptId> known = new HashSet<>();
    private final Problems problems;

    private PromptCheck(List<DeliveredPrompt> prompts, Problems problems) {
        prompts.forEach(prompt -> known.add(prompt.id()));
        this.problems = problems;
    }

    static void check(Company company, List<DeliveredPrompt> prompts, Problems problems) {
        PromptCheck check = new PromptCheck(prompts, problems);
        check.house(company.sounds());
        company.people().values().forEach(person -> person.line().ifPresent(line -> check.line(person, line)));
        company.attendants().values().forEach(check::attendant);
        company.workgroups().values().forEach(check::workgroup);
    }

    private void house(HouseSounds sounds) {
        sounds.languages()
                .forEach((language, translations) -> translations
                        .keySet()
                        .forEach(said -> require("prompts (in " + language + "): translates", said)));
        require("sounds.ringing", sounds.ringing());
        require("sounds.listening", sounds.listening());
        sounds.personal().ifPresent(personal -> {
            require("sounds.personal.mailbox", personal.mailbox());
            require("sounds.personal.thanks", personal.thanks());
            require("sounds.personal.failed", personal.failed());
            require("sounds.personal.accept", personal.accept());
            personal.codes().ifPresent(codes -> {
                require("sounds.personal.codes.ready", codes.ready());
                require("sounds.personal.codes.notReady", codes.notReady());
                require("sounds.personal.codes.left", codes.left());
            });
        });
        sounds.messages()
                .ifPresent(messages -> MessageSoundsEntry.prompts("sounds.messages", messages)
                        .forEach((at, played) -> played.forEach(prompt -> require(at, prompt))));
    }

    private void line(Person person, Line line) {
        String path = "people." + person.id() + ".line";
        require(path + ".greeting", line.greeting());
        require(path + ".spokenName", line.spokenName());
    }

    private void attendant(Attendant attendant) {
        String path = "attendants." + attendant.id();
        require(path + ".greeting", attendant.greeting());
        require(path + ".wrongKey", attendant.wrongKey());
        require(path + ".silence", attendant.silence());
        attendant
                .ways()
                .names()
                .ifPresent(vocabulary -> vocabulary.allPresses().forEach(prompt -> require(path + ".names", prompt)));
    }

    private void workgroup(Workgroup group) {
        String path = "workgroups." + group.id();
        require(path + ".welcome", group.welcome());
        require(path + ".music", group.music());
        require(path + ".returning", group.returning());
        require(path + ".mailboxGreeting", group.mailboxGreeting());
        require(path + ".messageThanks", group.messageThanks());
        require(path + ".messageFailed", group.messageFailed());
        WaitingEntry.prompts(path + ".waiting", group.waiting())
                .forEach((at, played) -> played.forEach(prompt -> require(at, prompt)));
    }

    private void require(String path, Optional<PromptId> prompt) {
        prompt.ifPresent(wanted -> require(path, wanted));
    }

    private void require(String path, PromptId prompt) {
        if (!known.contains(prompt)) {
            problems.add(path, "there is no prompt " + prompt, "add it under prompts");
        }
    }
}
