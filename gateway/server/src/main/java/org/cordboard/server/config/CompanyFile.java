package org.cordboard.server.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.CodeSounds;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.PeerToPeer;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.PersonalSounds;
import org.cordboard.core.id.PromptId;

/// A company as written in its YAML file (docs/configuration.md). Answer points are written `attendant:ID`,
/// `workgroup:ID`, `voicemail:ID`, `schedule:ID`, `person:ID`, `number:NUMBER` or
/// `messages`.
///
/// @param number the published number
/// @param keepHeardFor after which heard messages that nobody saved go to the bin, in mailboxes that say nothing
/// else; left out for never
/// @param parking how callers are put aside; as usual when left out
record CompanyFile(
        String id,
        String name,
        String number,
        Duration browserAwayFor,
        Duration keepHeardFor,
        List<String> notReadyReasons,
        Map<String, AnswerPointEntry> numbers,
        List<AttendantEntry> attendants,
        List<WorkgroupEntry> workgroups,
        List<PersonEntry> people,
        List<ScheduleEntry> schedules,
        SoundsEntry sounds,
        DialPlanEntry dialPlan,
        ParkingEntry parking,
        PeerToPeer peerToPeer,
        WebCallsEntry webCalls,
        TextingEntry texting,
        List<PromptEntry> prompts) {
    CompanyFile {
        Given.required("id", id);
        Given.required("name", name);
        Given.required("number", number);
        Given.required("browserAwayFor", browserAwayFor);
        Given.required("numbers", numbers);
        Given.required("workgroups", workgroups);
        Given.required("people", people);
        Given.required("prompts", prompts);
        notReadyReasons = notReadyReasons == null ? List.of() : notReadyReasons;
        attendants = attendants == null ? List.of() : attendants;
        schedules = schedules == null ? List.of() : schedules;
        sounds = sounds == null ? SoundsEntry.NONE : sounds;
        parking = parking == null ? ParkingEntry.USUAL : parking;
        peerToPeer = peerToPeer == null ? PeerToPeer.COLLEAGUES : peerToPeer;
        webCalls = webCalls == null ? WebCallsEntry.USUAL : webCalls;
        texting = texting == null ? TextingEntry.NONE : texting;
    }

    record AttendantEntry(
            String id,
            String name,
            String greeting,
            String wrongKey,
            String silence,
            Map<String, AnswerPointEntry> choices,
            boolean poundEnds,
            Duration silenceAfter,
            int tries,
            AnswerPointEntry fallback,
            Character repeatKey,
            AnswerPointEntry onSilence,
            AnswerPointEntry onWrongKeys,
            boolean extensions,
            String names) {
        AttendantEntry {
            Given.required("id", id);
            Given.required("name", name);
            Given.required("greeting", greeting);
            Given.required("wrongKey", wrongKey);
            Given.required("silence", silence);
            Given.required("choices", choices);
            Given.required("silenceAfter", silenceAfter);
            Given.required("fallback", fallback);
        }
    }

    /// @param mail where messages are mailed to; nobody when left out
    /// @param keepHeardFor of messages; left out, as in the whole house
    /// @param escalation who is told about messages that nobody hears
    /// @param wall what its figures are measured against; can be left out
    /// @param dispositions what agents may say of how a call ended; nothing when left out
    /// @param film for those who wait at a web page; can be left out
    record WorkgroupEntry(
            String id,
            String name,
            String mail,
            Duration keepHeardFor,
            List<EscalationEntry> escalation,
            List<MemberEntry> members,
            RoutingEntry routing,
            String welcome,
            String music,
            String returning,
            String mailboxGreeting,
            String messageThanks,
            String messageFailed,
            Duration ringFor,
            Duration wrapUp,
            Duration maxWait,
            Duration messageAtMost,
            AnswerPointEntry overflow,
            Map<String, AnswerPointEntry> overflowFor,
            Integer fullAt,
            WaitingEntry waiting,
            WallEntry wall,
            DispositionsEntry dispositions,
            FilmEntry film) {
        WorkgroupEntry {
            Given.required("id", id);
            Given.required("name", name);
            Given.required("members", members);
            Given.required("welcome", welcome);
            Given.required("music", music);
            Given.required("returning", returning);
            Given.required("mailboxGreeting", mailboxGreeting);
            Given.required("messageThanks", messageThanks);
            Given.required("messageFailed", messageFailed);
            Given.required("ringFor", ringFor);
            Given.required("wrapUp", wrapUp);
            Given.required("maxWait", maxWait);
            Given.required("messageAtMost", messageAtMost);
            Given.required("overflow", overflow);
            escalation = escalation == null ? List.of() : escalation;
            routing = routing == null ? RoutingEntry.USUAL : routing;
            waiting = waiting == null ? WaitingEntry.NONE : waiting;
            dispositions = dispositions == null ? DispositionsEntry.NONE : dispositions;
        }
    }

    /// @param ringing heard while another telephone rings
    /// @param messages heard by people who hear their messages on a telephone
    /// @param listening heard by those in whose talk a supervisor is to take part; nothing when left out
    record SoundsEntry(String ringing, PersonalSoundsEntry personal, MessageSoundsEntry messages, String listening) {
        static final SoundsEntry NONE = new SoundsEntry(null, null, null, null);

        /// @param languages which prompt says the same as another, by language
        HouseSounds sounds(Map<String, Map<PromptId, PromptId>> languages) {
            return new HouseSounds(
                    Optional.ofNullable(ringing).map(PromptId::new),
                    Optional.ofNullable(personal).map(PersonalSoundsEntry::sounds),
                    Optional.ofNullable(messages).map(MessageSoundsEntry::sounds),
                    Optional.ofNullable(listening).map(PromptId::new),
                    languages);
        }
    }

    /// @param codes can be left out
    record PersonalSoundsEntry(String mailbox, String thanks, String failed, String accept, CodeSoundsEntry codes) {
        PersonalSoundsEntry {
            Given.required("mailbox", mailbox);
            Given.required("thanks", thanks);
            Given.required("failed", failed);
            Given.required("accept", accept);
        }

        PersonalSounds sounds() {
            return new PersonalSounds(
                    new PromptId(mailbox),
                    new PromptId(thanks),
                    new PromptId(failed),
                    new PromptId(accept),
                    Optional.ofNullable(codes).map(CodeSoundsEntry::sounds));
        }
    }

    /// What is heard after a code was dialled at a telephone; see [CodeSounds].
    record CodeSoundsEntry(String ready, String notReady, String left) {
        CodeSoundsEntry {
            Given.required("ready", ready);
            Given.required("notReady", notReady);
            Given.required("left", left);
        }

        CodeSounds sounds() {
            return new CodeSounds(new PromptId(ready), new PromptId(notReady), new PromptId(left));
        }
    }

    /// @param textsByMail `always`, `whenOffline` or `never`: what counts until the person chooses
    record PersonEntry(String id, String name, Person.Role role, LineEntry line, String textsByMail) {
        PersonEntry {
            Given.required("id", id);
            Given.required("name", name);
            Given.required("role", role);
        }
    }

    /// @param words what the prompt says; empty for music
    /// @param file the sound, beside the company's file
    /// @param translates the id of the prompt that says the same in the language of the house; with `language`
    record PromptEntry(String id, String title, String words, String file, String language, String translates) {
        PromptEntry {
            if ((language == null) != (translates == null)) {
                throw new IllegalArgumentException(
                        "language and translates belong together: give " + id + " both or neither");
            }
            Given.required("id", id);
            Given.required("title", title);
            Given.required("file", file);
            words = words == null ? "" : words;
        }
    }
}
