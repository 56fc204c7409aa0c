package org.cordboard.protocol;

import java.util.List;
import java.util.Map;

/// What goes over HTTP beside the sockets. Times are epoch milliseconds, lengths milliseconds.
public final class Rest {
    private Rest() {}

    /// `POST /api/sign-in`
    public record SignIn(String userName, String password) {}

    /// `GET /api/me`, and the answer to signing in.
    public record Me(String userName, String name, String role, String company) {}

    /// Any answer with a status of 400 or more.
    ///
    /// @param field what is wrong, or empty
    /// @param remedy what to do
    /// @param retryAfterSeconds 0 when one may try again at once
    public record Problem(String field, String message, String remedy, int retryAfterSeconds) {}

    /// `GET /api/company`: what the caller page shows; needs no sign-in.
    ///
    /// @param check what is asked for before a call
    public record PublicCompany(String name, String number, CallCheck check) {}

    /// What a browser must show before it may call.
    public enum CallCheck {
        NONE,
        /// The solution of a [CallTask].
        PROOF_OF_WORK
    }

    /// `POST /api/call-tasks`: what a browser has to solve before it calls (ALTCHA, version 1). The
    /// number is wanted with which the hash of salt and number is the challenge.
    ///
    /// @param algorithm `SHA-256`
    /// @param challenge in hex
    /// @param hardest the number is not higher than this
    public record CallTask(String algorithm, String challenge, String salt, String signature, long hardest) {}

    /// `GET /api/voicemails`, newest first: messages in the mailboxes of whoever asks.
    ///
    /// @param workgroup the mailbox: a workgroup, or `person:ID`
    /// @param at when it was left
    /// @param lengthMillis 0 for a callback that came to nothing, which has no sound
    /// @param heard also of what is saved
    /// @param copy null unless it came from another mailbox
    /// @param missedCallback null for what was spoken
    public record Voicemail(
            String id,
            String call,
            String workgroup,
            String workgroupName,
            String callerNumber,
            String callerName,
            String origin,
            long at,
            long lengthMillis,
            boolean heard,
            boolean saved,
            VoicemailCopy copy,
            MissedCallback missedCallback) {}

    /// `GET /api/voicemails/{id}/waveform`.
    ///
    /// @param bars for each of 64 parts of the same length how loud it is, 0–100
    public record Waveform(List<Integer> bars) {}

    /// @param from the name of the mailbox from which it came
    /// @param by the name of who forwarded it; empty when it was passed on because nobody had heard it
    public record VoicemailCopy(String from, String by, long at, String comment) {}

    /// Somebody asked to be called back, and was not reached.
    public record MissedCallback(long askedAt, int tries) {}

    /// `GET /api/wall`: how all workgroups are at this moment (docs/wall.md).
    ///
    /// @param now the gateway's clock
    /// @param dayBegan epoch milliseconds of the midnight from which on today counts
    public record Wall(long now, long dayBegan, List<WallGroup> groups) {}

    /// @param waiting callers on the line
    /// @param callbacks callers who are to be called back
    /// @param waitingSince when the one who has waited longest joined the queue; null when nobody waits
    /// @param ready members who could be offered a caller now; who has logged out of the workgroup
    /// counts nowhere
    /// @param talking members in a call, connecting and on hold included
    /// @param notReady members at work who get no calls, those whose browser is away included
    /// @param answered today
    /// @param inTime of these
    /// @param abandoned today, later than `givenUpAfterMillis`
    /// @param briefly callers who gave up before that
    /// @param serviceLevel percent; null before the first caller of the day
    /// @param warnings `WAITING`, `LONGEST_WAIT`, `SERVICE_LEVEL`
    /// @param members all, in the order in which they are asked
    public record WallGroup(
            String workgroup,
            String name,
            int waiting,
            int callbacks,
            Long waitingSince,
            int ready,
            int ringing,
            int talking,
            int wrapUp,
            int notReady,
            int answered,
            int inTime,
            int abandoned,
            int briefly,
            Long serviceLevel,
            long answerWithinMillis,
            long givenUpAfterMillis,
            List<String> warnings,
            List<WallMember> members) {}

    /// @param loggedIn whether the member, if at work, is offered callers of the workgroup
    public record WallMember(String person, boolean loggedIn) {}

    /// `PUT /api/people/{id}/state`
    ///
    /// @param ready whether the person is to get calls
    /// @param reason one of the company's reasons when not ready; else empty
    public record StateWish(Boolean ready, String reason) {}

    /// `POST /api/calls/{id}/move`: where a caller who waits is to go; one of the three.
    ///
    /// @param place in the line, 1 for the front; null for none
    /// @param workgroup to whose line; empty for none
    /// @param agent at whose own line the caller is to ring; empty for none
    public record MoveWish(Long place, String workgroup, String agent) {}

    /// A call that has begun.
    public record NewCall(String call) {}

    /// `POST /api/calls`
    ///
    /// @param workgroup on whose behalf; empty for one's first, or one's own line
    public record CallWish(String number, String workgroup) {}

    /// `POST /api/dial-plan/test`
    ///
    /// @param as a person's id, `workgroup:ID` or `trunk:NAME`; empty for whoever asks
    public record DialTestWish(String number, String as) {}

    /// What would become of a call to a number now.
    ///
    /// @param e164 the number with its country code; empty when it has no such form
    /// @param tried the rules that were looked at, in their order
    /// @param rule the one that is for it, by its id; empty when none is
    /// @param sent as it goes to the trunk; empty when it does not go out
    /// @param trunks by their names, tried in this order; empty: as they are ranked
    /// @param permission that the rule wants; empty for none
    /// @param refusal why it does not go out; empty when it does
    /// @param cost of a call of three minutes, a decimal number; empty when it costs nothing
    /// @param limits that count for it, in words
    /// @param inside where it rings within the company, which comes before the dial plan; empty for a
    /// number outside
    public record DialTest(
            String number,
            String by,
            String e164,
            boolean emergency,
            List<DialTried> tried,
            String rule,
            String sent,
            List<String> trunks,
            String permission,
            String refusal,
            String cost,
            String currency,
            List<String> limits,
            String inside) {}

    /// @param why in words
    public record DialTried(String rule, String pattern, boolean matched, String why) {}

    /// `GET /api/dial-plan/usage`
    ///
    /// @param refusals the last that were not let out since the start, newest first
    public record DialUsage(List<Spent> spent, String currency, List<DialRefusal> refusals) {}

    /// @param who in words
    /// @param callsNow that ring or are up
    /// @param spentLastDay a decimal number
    public record Spent(String who, int callsNow, int callsLastHour, String spentLastDay) {}

    public record DialRefusal(long at, String call, String by, String number, String reason) {}

    /// `GET /api/calls/costs`
    ///
    /// @param trunks sums, by name; a trunk is empty where it is not known
    public record CallCosts(long from, long to, List<TrunkCosts> trunks, List<CallCost> calls) {}

    /// @param cost a decimal number
    public record TrunkCosts(String trunk, int calls, long lengthMillis, String cost, String currency) {}

    /// @param cost a decimal number
    public record CallCost(
            String call,
            String by,
            String trunk,
            String rule,
            String number,
            long answeredAt,
            long lengthMillis,
            String cost,
            String currency) {}

    /// `POST /api/voicemails/{id}/forward`.
    ///
    /// @param to the id of a mailbox, from `GET /api/mailboxes`
    /// @param comment plain text, 1 000 characters at most; may be left out
    public record ForwardWish(String to, String comment) {}

    /// `GET /api/mailboxes`: where messages can be forwarded to, by name.
    ///
    /// @param counts null for mailboxes that whoever asks does not see
    public record Mailbox(String id, String name, MailboxCounts counts) {}

    /// @param heard without those that are saved
    public record MailboxCounts(int unheard, int heard, int saved) {}

    /// `GET /api/calls`, newest first. Agents see their workgroups' calls and their own, supervisors
    /// all.
    ///
    /// @param dialled the caller's number itself, for a call that somebody of the house has made
    /// @param answeredAt null when no agent was reached
    /// @param disposition how it ended, as an agent has put it; null when nobody has
    public record CallSummary(
            String id,
            String callerNumber,
            String callerName,
            String origin,
            String dialled,
            String workgroup,
            String agent,
            long arrivedAt,
            Long answeredAt,
            long endedAt,
            long waitedMillis,
            String cause,
            Disposition disposition,
            List<CallNote> notes) {}

    /// @param words one of the workgroup's dispositions
    /// @param by the name of who has chosen it
    public record Disposition(String words, String by, long at) {}

    /// @param author user name of who has written it, called `name`
    /// @param words plain text
    public record CallNote(String author, String name, String words, long writtenAt, long changedAt) {}

    /// `PUT /api/calls/{id}/disposition`
    public record DispositionWish(String disposition) {}

    /// `PUT /api/calls/{id}/note`: one's own note of the call.
    ///
    /// @param words 4 000 characters at most; none for no note any more
    public record CallNoteWish(String words) {}

    /// `GET /api/calls/{id}/caller`: whoever calls, or called, for the person who talks with him or
    /// her.
    ///
    /// @param name as it is shown
    /// @param contacts whose number it is, one at most; none for a number that is not in the directory
    /// @param call this call: what was kept of it so far
    /// @param before the first page of what was before; with the call itself, once that has ended
    public record CallerCard(
            String number, String name, List<Contact> contacts, KeptOfCall call, CustomerTimeline before) {}

    /// `GET /api/customers/{number}/timeline?before=`: what the company and whoever has this number have had to do with
    /// each other, by all numbers of the contact, as far as whoever asks may see it.
    ///
    /// @param events newest first
    /// @param next for `before`, to read those that are older; empty when there are none
    public record CustomerTimeline(List<CustomerEvent> events, String next) {}

    /// One of `call`, `text` and `message`; the others are null.
    ///
    /// @param at epoch milliseconds; when a call came
    public record CustomerEvent(long at, CallSummary call, CustomerText text, Voicemail message) {}

    /// @param thread in which it stands, as number `number`
    /// @param workgroup whose members answer there
    /// @param kind `IN`, `OUT`, or `NOTE` for colleagues alone
    /// @param by the name of who has written it; empty for the customer, and for what the program says by itself
    /// @param words can be empty where there are pictures
    /// @param pictures how many are sent with it
    /// @param progress as that of [TextMessage], and `trouble` too
    public record CustomerText(
            String id,
            String thread,
            String workgroup,
            int number,
            String kind,
            String by,
            String words,
            int pictures,
            String progress,
            String trouble,
            long at) {}

    /// @param dispositions what agents may say of how it ended; empty when its workgroup has none
    /// @param dispositionRequired whether the time for notes goes on until one is chosen, or is over
    /// @param disposition null when nobody has chosen one yet
    public record KeptOfCall(
            String id,
            List<String> dispositions,
            boolean dispositionRequired,
            Disposition disposition,
            List<CallNote> notes) {}

    /// `GET /api/contacts`: a page of the company's directory, by name.
    ///
    /// @param inAll how many the search finds
    public record ContactPage(List<Contact> contacts, int inAll) {}

    /// @param numbers E.164, or as they are dialled where the company has not said in which country it
    /// is
    /// @param changedBy the name of who has written it last
    public record Contact(
            String id,
            String name,
            String organisation,
            String mail,
            String note,
            List<String> numbers,
            String changedBy,
            long changedAt) {}

    /// `POST /api/contacts` and `PUT /api/contacts/{id}`.
    ///
    /// @param name 200 characters at most, as `organisation` and `mail`, which may be left out
    /// @param note 2 000 characters at most; may be left out
    /// @param numbers in whatever form, 10 at most; may be left out
    public record ContactWish(String name, String organisation, String mail, String note, List<String> numbers) {}

    /// The answer to `POST /api/contacts/import`.
    ///
    /// @param kept false for a preview, and when there are faults
    /// @param changed contacts of whom a number was known and something is new
    /// @param ignoredColumns headings that say nothing of contacts
    /// @param faults the first 100; where there is one, nothing was changed
    public record ContactImport(
            boolean kept,
            int added,
            int changed,
            int unchanged,
            List<String> ignoredColumns,
            List<ContactFault> faults) {}

    /// @param line of the file, from 1
    /// @param column its heading; empty when it is the line as a whole
    public record ContactFault(int line, String column, String problem, String remedy) {}

    /// `GET /api/calls/{id}/timeline`
    public record Timeline(String call, List<TimelineEntry> entries) {}

    /// @param kind `event` (what happened), `decision` (what the gateway made of it, and why) or
    /// `effect` (what it had done)
    /// @param title short, in words, such as `The caller pressed 1`
    /// @param detail more, in words; empty when there is no more to say
    public record TimelineEntry(long seq, long at, String kind, String title, String detail) {}

    /// `GET /api/calls/{id}/texts`: what was written in a call; docs/writing.md.
    ///
    /// @param number from 1 in each call
    /// @param author the user name; empty for the caller
    /// @param name of the author; empty for the caller
    /// @param words plain text
    /// @param at epoch milliseconds
    public record CallText(int number, String author, String name, String words, long at) {}

    /// `POST /api/calls/{id}/texts`, `POST /api/chats/{person}` and `POST /api/threads/{id}/notes`
    ///
    /// @param words 1 to 1000 characters, plain text; 1 to 1600 in a thread
    public record TextWish(String words) {}

    /// `POST /api/threads/{id}/messages`
    ///
    /// @param words up to 1600 characters, plain text; can be empty where there are pictures
    /// @param pictures up to 10 ids of [PictureUpload], 5 MB together; can be left out
    public record ThreadTextWish(String words, List<String> pictures) {}

    /// `POST /api/threads/{id}/pictures`: something that is sent within a day, or thrown away.
    ///
    /// @param type by its content, such as `image/jpeg`
    /// @param name of a file
    public record PictureUpload(String id, String type, String name, int bytes) {}

    /// `GET /api/chats/{person}?before=`: what two people of the company have written to each other;
    /// docs/writing.md.
    ///
    /// @param messages oldest first
    /// @param more whether there are older ones
    public record ChatPage(List<ChatMessage> messages, boolean more) {}

    /// @param number from 1 for each two people
    /// @param author the user name
    /// @param words plain text
    /// @param at epoch milliseconds
    public record ChatMessage(int number, String author, String words, long at) {}

    /// `GET /api/threads`: texts with people outside; docs/texting.md.
    ///
    /// @param ours one of the company's numbers
    /// @param theirs E.164, or a short code
    /// @param name by which the other side is known; empty for a stranger
    /// @param workgroup whose members answer
    /// @param state `OPEN`, `SNOOZED` or `CLOSED`
    /// @param assignee user name of who looks after it; empty while everybody does
    /// @param snoozedUntil epoch milliseconds at which it is open again; null when it is not snoozed
    /// @param waitingSince epoch milliseconds since when the other side has waited for an answer; null
    /// when it does not
    /// @param answerDue epoch milliseconds until which somebody should have answered; null without a target, and
    /// once somebody has
    /// @param resolveDue epoch milliseconds until which the thread should be closed; null without a target
    /// @param unread whether this person is to look: the other side has written something that he or
    /// she has not seen, in a workgroup of his or hers, and nobody else looks after the thread
    /// @param last the number of the newest message
    /// @param latest the newest message; null in a thread in which nothing stands yet
    /// @param openedAt epoch milliseconds
    /// @param changedAt epoch milliseconds
    public record TextThread(
            String id,
            String ours,
            String theirs,
            String name,
            String workgroup,
            String state,
            String assignee,
            Long snoozedUntil,
            Long waitingSince,
            Long answerDue,
            Long resolveDue,
            boolean unread,
            int last,
            TextMessage latest,
            long openedAt,
            long changedAt) {}

    /// `POST /api/threads`: a thread with somebody, who need not have written.
    ///
    /// @param number of the other side, as people write it
    /// @param workgroup whose number texts; empty for the first one of this person's that can
    public record ThreadWish(String number, String workgroup) {}

    /// `PUT /api/threads/{id}/read`
    ///
    /// @param number of the newest message that was seen
    public record ThreadRead(int number) {}

    /// `PUT /api/threads/{id}/assignee`
    ///
    /// @param person user name of who looks after it from now on; empty for everybody
    public record ThreadAssignee(String person) {}

    /// `PUT /api/threads/{id}/workgroup`
    ///
    /// @param workgroup whose members answer from now on
    public record ThreadWorkgroup(String workgroup) {}

    /// `PUT /api/threads/{id}/state`
    ///
    /// @param state `OPEN`, `SNOOZED` or `CLOSED`
    /// @param until epoch milliseconds at which a snoozed one is open again; null for the other states
    public record ThreadState(String state, Long until) {}

    /// `GET /api/threads/{id}/templates`: words for this thread that are ready to be sent.
    ///
    /// @param name by which people choose it
    /// @param words with names and numbers filled in
    public record TextTemplate(String name, String words) {}

    /// `GET /api/threads/{id}?before=`
    ///
    /// @param messages oldest first
    /// @param more whether there are older ones
    /// @param wanted false for somebody who has asked not to be texted
    /// @param consent what that somebody has said of it last; null for nothing
    /// @param held what becomes of a text that is written now, in quiet hours; null at other times
    public record TextThreadPage(
            TextThread thread,
            List<TextMessage> messages,
            boolean more,
            boolean wanted,
            TextConsent consent,
            TextHeld held) {}

    /// That a text waits for the morning.
    ///
    /// @param until epoch milliseconds at which it goes out
    /// @param zone of the customer, whose morning that is; empty where only ours is known
    /// @param place by which the zone is known to people, such as `Honolulu`; empty with it
    public record TextHeld(long until, String zone, String place) {}

    /// Whether somebody wants to be texted, and how that is known.
    ///
    /// @param toldBy `TEXTED`, `NETWORK`, or `MEMBER` when one of ours was told
    /// @param person user name of who was told; empty for the others
    /// @param words in which it was said; can be empty
    /// @param at epoch milliseconds
    public record TextConsent(boolean wanted, String toldBy, String person, String words, long at) {}

    /// `GET /api/texting/levels?from=&to=`: how soon texts were answered, and threads closed, whose first text came
    /// then; docs/texting.md.
    ///
    /// @param levels of the workgroups with texts or targets
    public record TextLevels(long from, long to, List<TextLevel> levels) {}

    /// All times are milliseconds within the hours of the schedule.
    ///
    /// @param begun how many threads a customer has begun or begun again
    /// @param schedule whose hours count; empty for all hours
    /// @param answerWithin the target for the first answer of a person; null for none
    /// @param answered how many were answered
    /// @param answeredInTime of those with a target
    /// @param answeredLate of those with a target: too late, or not yet and overdue
    /// @param answerLevel percent in time of those in time and late, rounded down; null for none
    /// @param answerMean null for none
    /// @param answerLongest null for none
    /// @param resolveWithin the target for closing; the rest as for answers
    /// @param warnings what is below the level that the company wants: `ANSWER_LEVEL`, `RESOLVE_LEVEL`
    public record TextLevel(
            String workgroup,
            int begun,
            String schedule,
            Long answerWithin,
            int answered,
            int answeredInTime,
            int answeredLate,
            Long answerLevel,
            Long answerMean,
            Long answerLongest,
            Long resolveWithin,
            int resolved,
            int resolvedInTime,
            int resolvedLate,
            Long resolveLevel,
            Long resolveMean,
            Long resolveLongest,
            List<String> warnings) {}

    /// `PUT /api/threads/{id}/consent`: what the other side has told somebody of ours.
    ///
    /// @param words in which it was said, 1600 characters at most; can be empty
    public record ConsentWish(boolean wanted, String words) {}

    /// @param number from 1 in each thread
    /// @param kind `IN`, `OUT`, or `NOTE` for colleagues alone
    /// @param author the user name; empty for the other side, and for what the program has written by itself
    /// @param pictures what is sent with it, in its order
    /// @param progress of a text on its way out: `HELD` until the morning, `TAKEN_BACK`, `WAITING`, `UNKNOWN`,
    /// `QUEUED`, `SENDING`, `SENT`, `DELIVERED`, `READ`, `UNDELIVERED` or `FAILED`; empty for all else
    /// @param trouble what has gone wrong and what to do, for people; empty when nothing has
    /// @param segments by which the text is charged; 0 where that is not known
    /// @param price what the network charges, such as `0.0079 USD`; empty where it has not said so yet
    /// @param cause why the program has written: `KEYWORD`, `AFTER_HOURS`, `HELP`, `DEMO`; of notes `MOVED` to
    /// another workgroup by the keyword that the words name, `LOOP` when nothing is answered automatically any
    /// more, `WANTED` and `UNWANTED` when the author was told of being texted; empty for all else
    /// @param held of a text that waits for the morning; null for others
    /// @param at epoch milliseconds
    public record TextMessage(
            int number,
            String kind,
            String author,
            String words,
            List<TextPicture> pictures,
            String progress,
            String trouble,
            int segments,
            String price,
            String cause,
            TextHeld held,
            long at) {}

    /// What is sent with a text, at `/api/threads/{id}/pictures/{number}/{place}`.
    ///
    /// @param place among what is sent with it, from 1
    /// @param state `HERE`; `ON_ITS_WAY` while it is fetched from the network; `LOST`
    /// @param type such as `image/jpeg`: by its content where it is here, else what the network says
    /// @param name of a file; empty where it is not here
    /// @param bytes 0 where it is not here
    /// @param trouble why it cannot be had, for people; empty for all that can
    public record TextPicture(int place, String state, String type, String name, int bytes, String trouble) {}

    /// `PUT /api/chats/{person}/read`
    ///
    /// @param number of the newest message that was seen
    public record ChatRead(int number) {}

    /// `GET /api/calls/{id}/quality`: how the sound of an ended call was; docs/sound-quality.md.
    public record CallSound(String call, List<SideSound> sides) {}

    /// @param side `caller`, `agent:USER` for a browser, or `telephone:NUMBER` for one that was dialled
    /// @param name in words, such as `the caller`
    /// @param from what came from there; null when nothing is known
    /// @param to what was sent there, as it is told from there; null when nothing is known
    /// @param seconds from `began` on
    public record SideSound(
            String side, String name, long began, SoundSummary from, SoundSummary to, List<SoundSecond> seconds) {}

    /// @param mos mean, @param loss of all packets, @param jitter mean
    /// @param roundTrip mean; null when it is not known
    /// @param worst the figures of the worst second, @param worstAt which one it is, from 0
    public record SoundSummary(
            double mos, double loss, double jitter, Double roundTrip, SoundFigures worst, int worstAt) {}

    /// @param from what came from this side; null when nothing was due
    /// @param to what was sent there, as it was told from there last; null when nothing was
    /// @param roundTrip milliseconds; null when it is not known
    public record SoundSecond(SoundFigures from, SoundFigures to, Double roundTrip) {}

    /// @param mos 1 (bad) to 4.5 (excellent), by ITU-T G.107
    /// @param loss percent, @param jitter milliseconds
    public record SoundFigures(double mos, double loss, double jitter) {}

    /// `GET /api/calls/{id}/trace`: what was said on the wire, without secrets; docs/trace.md.
    ///
    /// @param flag null unless somebody wants the call to be kept
    /// @param keptUntil when the trace goes from the disk; null while it is in memory only
    /// @param sides the gateway's partners in this call, in the order of their first sign
    /// @param messages in the order of the wire
    /// @param leftOut how many more messages there were, of a call that took too much room
    /// @param steps how the browsers' sound was connected, oldest first
    public record Trace(
            String call,
            TraceFlag flag,
            Long keptUntil,
            List<TraceSide> sides,
            List<TraceMessage> messages,
            int leftOut,
            List<TraceStep> steps) {}

    /// @param by the name of who flagged the call
    public record TraceFlag(String by, long at) {}

    /// @param number from 1 on
    /// @param kind `caller`, `dialled` (a telephone that the gateway called), `agent` or `web`
    /// (browsers)
    /// @param name a number or a person's name; empty when unknown
    /// @param address such as `udp 192.0.2.7:5060`; empty for browsers
    /// @param callId the Call-ID of its SIP messages; empty for browsers
    public record TraceSide(int number, String kind, String name, String address, String callId) {}

    /// @param side its number
    /// @param sent by the gateway
    /// @param label method, or status and phrase, such as `INVITE` or `180 Ringing`
    /// @param method of the transaction: for a response, that of its request
    /// @param repeated whether it was on the wire before already
    public record TraceMessage(
            long at,
            int side,
            boolean sent,
            String peer,
            String transport,
            String label,
            String method,
            boolean repeated,
            String text) {}

    /// A step of ICE or DTLS.
    ///
    /// @param side its number
    /// @param failed whether sound was lost with it, or never came
    public record TraceStep(long at, int side, String title, String detail, boolean failed) {}

    /// `GET /api/schedules`
    ///
    /// @param mode `custom`, `holiday`, `on-hours` or `off-hours`
    /// @param custom null unless that is the mode
    public record Schedule(String id, String name, String mode, CustomMode custom) {}

    /// @param by the name of who switched it on
    /// @param until null when it holds until somebody ends it
    public record CustomMode(String by, long since, Long until) {}

    /// `PUT /api/schedules/{id}/custom` (supervisor); `DELETE` of the same ends it.
    ///
    /// @param until when hours and holidays count again by themselves; null or left out for never
    public record CustomModeWish(Long until) {}

    /// A workgroup that can be dialled.
    ///
    /// @param number the shortest that leads there
    public record Workgroup(String id, String name, String number) {}

    /// `GET /api/people`.
    ///
    /// @param extension null for somebody without a line
    /// @param mode `available`, `in-a-meeting`, `out-of-the-office` or `custom`
    /// @param loggedOutOf ids of the workgroups whose calls the person is not offered at the moment
    public record Colleague(String id, String name, String extension, String mode, List<String> loggedOutOf) {}

    /// `PUT /api/people/{id}/handling`.
    public record HandlingWish(String mode) {}

    /// `GET /api/trunks` (supervisor).
    ///
    /// @param place transport, address and port
    /// @param registration null for a trunk that wants none
    /// @param calls that we make over it now
    /// @param callsIn that it has brought and that are up or ring
    /// @param refusedIn how many it has brought beyond its limits, since the start
    /// @param outOfService null while calls are sent there
    public record Trunk(
            String name,
            String place,
            Registration registration,
            int calls,
            int callsIn,
            long refusedIn,
            TrunkFault outOfService) {}

    /// @param state `registering`, `registered`, `refused` or `unreachable`
    /// @param until when the carrier forgets us, unless we come back earlier; null unless registered
    /// @param fault null unless refused or unreachable
    public record Registration(String state, Long until, TrunkFault fault) {}

    /// @param remedy what to check
    public record TrunkFault(String reason, String remedy) {}

    /// `GET /api/people/{id}/telephones`.
    ///
    /// @param username with which it registers
    /// @param extension null while the person has no line
    /// @param allowed addresses and networks where it may be; empty: anywhere
    /// @param contacts where it is registered now
    /// @param problem why it is not, as far as that is known; null when it is, or when it has never
    /// tried
    public record DeskPhone(
            String id,
            String name,
            String username,
            String extension,
            List<String> allowed,
            long createdAt,
            List<DeskPhoneContact> contacts,
            DeskPhoneProblem problem) {}

    /// @param place such as `udp 192.0.2.7:5060`
    /// @param userAgent what it calls itself; empty when it does not say
    public record DeskPhoneContact(String place, String userAgent, long until) {}

    /// @param peer such as `udp 192.0.2.7:5060`
    /// @param username that it named; empty when it named none
    /// @param reason in words, with what to check
    public record DeskPhoneProblem(long at, String peer, String username, String reason) {}

    /// `POST /api/people/{id}/telephones`.
    ///
    /// @param name such as `Desk`; 40 characters at most
    /// @param allowed addresses and networks where it may be, such as `192.0.2.0/24`; may be left out:
    /// anywhere
    public record NewDeskPhone(String name, List<String> allowed) {}

    /// What a telephone needs to register. The secret is shown this once.
    ///
    /// @param domain where it registers: the gateway's address and port
    public record DeskPhoneSecret(
            String id, String username, String secret, String realm, String extension, String domain) {
        /// Without the secret.
        @Override
        public String toString() {
            return "DeskPhoneSecret[" + id + "]";
        }
    }

    /// `PUT /api/people/{id}/telephone-work`.
    ///
    /// @param state `ready`, `not-ready` or `left`
    public record TelephoneWork(String state) {}

    /// `PUT /api/people/{id}/pin`.
    ///
    /// @param pin 6 to 12 digits
    public record NewPin(String pin) {
        /// Without the PIN.
        @Override
        public String toString() {
            return "NewPin[]";
        }
    }

    /// `GET /api/calls/{id}/why`: each offer of the call, oldest first, and why it was made to this
    /// agent.
    public record Why(String call, List<WhyOffer> offers) {}

    /// @param title in words, such as `Offer to Ada`
    /// @param reason in words
    /// @param strategy of the workgroup, such as `round-robin`
    /// @param waitedSeconds of the caller; with `priority` and `skillPoints` it makes up the score
    /// @param openTier the highest tier that was open to the caller
    /// @param callers how many callers could have been offered
    /// @param candidates who could have been asked, the first ten
    /// @param candidatesInAll how many could have been asked
    public record WhyOffer(
            long at,
            String title,
            String reason,
            String agent,
            String workgroup,
            String strategy,
            long waitedSeconds,
            int priority,
            int skillPoints,
            long score,
            int openTier,
            int callers,
            List<WhyCandidate> candidates,
            int candidatesInAll,
            List<WhyLeftOut> leftOut) {}

    /// @param fit levels in the preferred skills
    /// @param idleSeconds how long the agent had been ready
    /// @param calls of this workgroup in the working day
    /// @param talkedSeconds in these calls
    public record WhyCandidate(
            String agent,
            String name,
            int tier,
            int position,
            int fit,
            long idleSeconds,
            int calls,
            long talkedSeconds,
            int weight) {}

    /// @param reason such as `LACKS_A_SKILL`
    /// @param words the same for people
    /// @param agents by user name; empty in workgroups of more than 50
    public record WhyLeftOut(String reason, String words, int members, List<String> agents) {}

    /// `GET /api/calls/{id}/why-not/{agent}`: of each offer of the call, why it was not made to this
    /// agent.
    public record WhyNot(String call, String agent, String name, List<WhyNotOffer> offers) {}

    /// @param offeredTo user name of who was asked instead, or of the agent
    /// @param reason `OFFERED_TO`, `CANDIDATE`, `NOT_A_MEMBER`, `NOT_KNOWN` or that of a [WhyLeftOut]
    /// @param words the same for people
    public record WhyNotOffer(long at, String offeredTo, String workgroup, String reason, String words) {}

    /// `GET /api/prompts` (supervisor). `GET` and `PUT /api/prompts/{id}` carry the sound itself: WAV,
    /// 8 kHz, mono, 16 bit.
    ///
    /// @param recorded whether it was replaced by a recording; `DELETE` goes back to the delivered one
    public record Prompt(String id, String title, String words, long lengthMillis, boolean recorded) {}

    /// The answer to a change of the settings; the revision stands in `ETag` too.
    ///
    /// @param changed false when all was so already
    /// @param newPasswords by user name, of people who are new; they are told only here
    public record SettingsChanged(long revision, boolean changed, Map<String, String> newPasswords) {}

    /// The answer, with status 422, to a change that was refused; it contains what [Problem] does.
    ///
    /// @param faults all of them
    public record SettingsRefused(
            String field, String message, String remedy, int retryAfterSeconds, List<SettingsFault> faults) {}

    /// @param path such as `workgroups.support.overflow`
    /// @param line of the file that was sent, from 1; 0 where there is none
    public record SettingsFault(String path, int line, String problem, String remedy) {}

    /// `GET /api/settings-history`, newest first.
    public record SettingsRevision(long revision, long at, String by, String change) {}

    /// `GET /api/people/{id}/texts-by-mail`
    ///
    /// @param when `always`, `whenOffline` or `never`
    /// @param address where the mails go; empty for who gets none
    /// @param answered whether one can answer by mail
    public record TextsByMail(String when, String address, boolean answered) {}

    /// `PUT /api/people/{id}/texts-by-mail`
    ///
    /// @param when `always`, `whenOffline` or `never`
    public record TextsByMailWish(String when) {}

    /// `GET /api/demo/mailboxes`: whose mails the demo shows.
    ///
    /// @param unread mails that nobody has opened there
    public record DemoMailbox(String address, String name, int unread) {}

    /// `GET /api/demo/mailboxes/{address}/mails`, the newest first.
    ///
    /// @param from as shown to the reader
    /// @param replyTo the address to which an answer goes; empty for what was written on the page
    /// @param own whether it was written on the page
    /// @param unread whether nobody has opened it there
    public record DemoMail(
            String id,
            String from,
            String subject,
            String replyTo,
            String text,
            List<DemoFile> files,
            boolean own,
            boolean unread,
            long at) {}

    /// @param number by which it is fetched
    /// @param type such as `image/jpeg`
    public record DemoFile(int number, String name, String type) {}

    /// `POST /api/demo/mailboxes/{address}/mails/{id}/answers`
    ///
    /// @param pictures may be missing
    public record DemoMailAnswer(String words, List<DemoPicture> pictures) {}

    /// @param type `image/jpeg`, `image/png`, `image/gif` or `image/webp`
    /// @param content in Base64 (RFC 4648, section 4)
    public record DemoPicture(String name, String type, String content) {}

    /// `GET /api/demo/telephone`: whom the telephones of the demo can text.
    ///
    /// @param numbers `+` and country
    public record TextedCompany(String name, List<String> numbers) {}

    /// `GET /api/demo/telephones/{number}/texts?after=`: what a telephone of the demo has sent and
    /// received.
    ///
    /// @param number its place in what that telephone has, from 1
    /// @param own whether it was sent from there
    /// @param other the number of the other side
    /// @param words empty for what has not arrived yet
    /// @param state `SENT` of one's own; else `ON_ITS_WAY`, then `DELIVERED` or `NOT_DELIVERED`
    /// @param pictures types of what came with it, such as `image/png`, each at
    /// `/api/demo/telephones/{number}/texts/{text}/pictures/{place}`, from 1; empty for what has not
    /// arrived yet
    public record TelephoneText(
            int number, boolean own, String other, String words, List<String> pictures, String state, long at) {}

    /// `POST /api/demo/telephones/{number}/texts`
    ///
    /// @param to one of the company's numbers for texts
    /// @param words 1-1000 UTF-16 units
    public record TelephoneTextWish(String to, String words) {}
}
