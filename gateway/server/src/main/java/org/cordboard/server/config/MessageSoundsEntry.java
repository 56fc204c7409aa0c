package org.cordboard.server.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.MessageVocabulary;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// What people hear who hear their messages on a telephone; see [MessageSounds].
///
/// @param names of workgroups' mailboxes, by workgroup; can be left out
/// @param vocabulary can be left out
record MessageSoundsEntry(
        String extension,
        String pin,
        String refused,
        String fresh,
        String old,
        String none,
        String menu,
        String saved,
        String deleted,
        String gone,
        String end,
        String own,
        String shared,
        Map<String, String> names,
        String failed,
        String goodbye,
        String vocabulary) {
    MessageSoundsEntry {
        Given.required("extension", extension);
        Given.required("pin", pin);
        Given.required("refused", refused);
        Given.required("fresh", fresh);
        Given.required("old", old);
        Given.required("none", none);
        Given.required("menu", menu);
        Given.required("saved", saved);
        Given.required("deleted", deleted);
        Given.required("gone", gone);
        Given.required("end", end);
        Given.required("own", own);
        Given.required("shared", shared);
        Given.required("failed", failed);
        Given.required("goodbye", goodbye);
        names = names == null ? Map.of() : new TreeMap<>(names);
    }

    MessageSounds sounds() {
        Map<WorkgroupId, PromptId> mailboxes = new LinkedHashMap<>();
        names.forEach((workgroup, prompt) -> mailboxes.put(new WorkgroupId(workgroup), new PromptId(prompt)));
        return new MessageSounds(
                new PromptId(extension),
                new PromptId(pin),
                new PromptId(refused),
                new PromptId(fresh),
                new PromptId(old),
                new PromptId(none),
                new PromptId(menu),
                new PromptId(saved),
                new PromptId(deleted),
                new PromptId(gone),
                new PromptId(end),
                new PromptId(own),
                new PromptId(shared),
                mailboxes,
                new PromptId(failed),
                new PromptId(goodbye),
                Optional.ofNullable(vocabulary).map(MessageVocabulary::new));
    }

    /// All prompts that are played, by the path that names them.
    static Map<String, List<PromptId>> prompts(String path, MessageSounds sounds) {
        Map<String, List<PromptId>> prompts = new LinkedHashMap<>();
        prompts.put(path + ".extension", List.of(sounds.extension()));
        prompts.put(path + ".pin", List.of(sounds.pin()));
        prompts.put(path + ".refused", List.of(sounds.refused()));
        prompts.put(path + ".fresh", List.of(sounds.fresh()));
        prompts.put(path + ".old", List.of(sounds.old()));
        prompts.put(path + ".none", List.of(sounds.none()));
        prompts.put(path + ".menu", List.of(sounds.menu()));
        prompts.put(path + ".saved", List.of(sounds.saved()));
        prompts.put(path + ".deleted", List.of(sounds.deleted()));
        prompts.put(path + ".gone", List.of(sounds.gone()));
        prompts.put(path + ".end", List.of(sounds.end()));
        prompts.put(path + ".own", List.of(sounds.own()));
        prompts.put(path + ".shared", List.of(sounds.shared()));
        prompts.put(path + ".failed", List.of(sounds.failed()));
        prompts.put(path + ".goodbye", List.of(sounds.goodbye()));
        sounds.names().forEach((id, prompt) -> prompts.put(path + ".names." + id, List.of(prompt)));
        sounds.vocabulary().ifPresent(words -> prompts.put(path + ".vocabulary", words.all()));
        return prompts;
    }
}
