package org.cordboard.server.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.voicemail.EscalationStep;
import org.cordboard.server.voicemail.MailboxRules;

/// Reads what becomes of messages by itself, and checks that those who are to be told can be.
final class MailboxReader {
    private static final int MOST_STEPS = 10;
    private static final Duration SHORTEST_KEEPING = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

    private final CompanyFile file;
    private final Problems problems;
    private final Map<WorkgroupId, MailboxRules> rules = new HashMap<>();

    MailboxReader(CompanyFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The mailboxes that have rules.
    Map<WorkgroupId, MailboxRules> rules() {
        keeping("keepHeardFor", file.keepHeardFor());
        file.workgroups()
                .forEach(group -> add(
                        "workgroups." + group.id(),
                        new WorkgroupId(group.id()),
                        group.keepHeardFor(),
                        group.escalation()));
        file.people().stream()
                .filter(person -> person.line() != null)
                .forEach(person -> add(
                        "people." + person.id() + ".line",
                        WorkgroupId.ofPerson(new AgentId(person.id())),
                        person.line().keepHeardFor(),
                        person.line().escalation()));
        return Map.copyOf(rules);
    }

    private void add(String path, WorkgroupId mailbox, Duration keepHeardFor, List<EscalationEntry> escalation) {
        keeping(path + ".keepHeardFor", keepHeardFor);
        steps(path + ".escalation", mailbox, escalation);
        List<EscalationStep> steps =
                escalation.stream().map(EscalationEntry::step).toList();
        var read = new MailboxRules(
                Optional.ofNullable(keepHeardFor).or(() -> Optional.ofNullable(file.keepHeardFor())), steps);
        if (!read.equals(MailboxRules.NONE)) {
            rules.put(mailbox, read);
        }
    }

    private void keeping(String path, Duration time) {
        if (time != null && (time.compareTo(SHORTEST_KEEPING) < 0 || time.compareTo(LONGEST) > 0)) {
            problems.add(
                    path,
                    "this time is not within an hour and ten years",
                    "write a time such as 720h, or leave it out to keep what was heard for good");
        }
    }

    private void steps(String path, WorkgroupId mailbox, List<EscalationEntry> steps) {
        if (steps.size() > MOST_STEPS) {
            problems.add(
                    path, "%d steps are too many".formatted(steps.size()), "write %d at most".formatted(MOST_STEPS));
        }
        Duration before = Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            String at = "%s[%d]".formatted(path, i);
            Duration after = steps.get(i).after();
            if (after.compareTo(before) <= 0) {
                problems.add(
                        at + ".after",
                        i == 0
                                ? "the message has not even come"
                                : "%d s is not later than the step before, at %d s"
                                        .formatted(after.toSeconds(), before.toSeconds()),
                        "write times that rise from step to step");
            } else if (after.compareTo(LONGEST) > 0) {
                problems.add(at + ".after", "this is more than ten years", "write a shorter time");
            }
            recipient(at + ".to", mailbox, steps.get(i).to());
            before = after;
        }
    }

    private void recipient(String path, WorkgroupId mailbox, String to) {
        if (to.contains("@")) {
            if (!ADDRESS.matcher(to).matches()) {
                problems.add(path, "'%s' is no mail address".formatted(to), "write one such as ada@example.com");
            }
            return;
        }
        Optional<CompanyFile.PersonEntry> person =
                file.people().stream().filter(one -> one.id().equals(to)).findFirst();
        if (person.isEmpty()) {
            problems.add(path, "there is no person '%s'".formatted(to), "write the id of a person, or a mail address");
        } else if (person.get().line() == null) {
            problems.add(
                    path,
                    "%s has no mailbox in which the message could be put".formatted(to),
                    "give %s a line, or write a mail address".formatted(to));
        } else if (WorkgroupId.ofPerson(new AgentId(to)).equals(mailbox)) {
            problems.add(path, "%s has the message already".formatted(to), "write somebody else");
        }
    }
}
