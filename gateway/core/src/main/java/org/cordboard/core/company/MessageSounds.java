package org.cordboard.core.company;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// What people hear who listen to their messages on a telephone.
///
/// @param extension asks for the own extension, ended by `#`
/// @param pin asks for the PIN, ended by `#`
/// @param refused the two do not belong together, or there were too many wrong tries; does not say which
/// @param fresh said before a message that nobody has heard
/// @param old said before any other message
/// @param none there are no messages; heard where no vocabulary counts them
/// @param menu what the keys do
/// @param saved a message was saved
/// @param deleted a message was deleted
/// @param gone a message is not there any more
/// @param end there are no further messages, and what the keys do then
/// @param own what follows is the own mailbox
/// @param shared what follows is the mailbox of a workgroup
/// @param names of workgroups' mailboxes, said instead of `shared`
/// @param failed the messages cannot be reached
/// @param goodbye said at the end
/// @param vocabulary in which messages are counted and numbers said; empty where they are not
public record MessageSounds(
        PromptId extension,
        PromptId pin,
        PromptId refused,
        PromptId fresh,
        PromptId old,
        PromptId none,
        PromptId menu,
        PromptId saved,
        PromptId deleted,
        PromptId gone,
        PromptId end,
        PromptId own,
        PromptId shared,
        Map<WorkgroupId, PromptId> names,
        PromptId failed,
        PromptId goodbye,
        Optional<MessageVocabulary> vocabulary) {
    public MessageSounds {
        names = Map.copyOf(names);
    }

    /// How a mailbox is announced.
    public PromptId nameOf(WorkgroupId mailbox) {
        return mailbox.isLine() ? own : names.getOrDefault(mailbox, shared);
    }

    /// How many messages there are, in words.
    public List<PromptId> count(int freshOnes, int oldOnes) {
        return vocabulary
                .map(words -> List.of(words.fresh(freshOnes), words.old(oldOnes)))
                .orElse(freshOnes + oldOnes == 0 ? List.of(none) : List.of());
    }
}
