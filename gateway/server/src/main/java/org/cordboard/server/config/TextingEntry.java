package org.cordboard.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.texting.AnswerLimits;
import org.cordboard.server.texting.GroupRules;
import org.cordboard.server.texting.Keyword;
import org.cordboard.server.texting.TextRules;
import org.cordboard.server.texting.TextTemplate;
import org.cordboard.server.texting.TextingPlan;
import org.cordboard.sms.provider.OutgoingText;

/// Texts with people outside (docs/texting.md).
///
/// @param numbers which workgroup answers what comes to a number
/// @param templates words that are ready to be sent
/// @param keywords words of customers that are answered at once
/// @param help what `HELP` is answered to short codes
/// @param lastSpoke for how long a customer belongs to the member who has spoken to him or her last;
/// not at
/// all when left out
/// @param automatic how much the program says by itself; as usual when left out
/// @param quietHours when customers are left in peace; never when left out
/// @param workgroups how each of them texts
record TextingEntry(
        Map<String, String> numbers,
        List<TemplateEntry> templates,
        List<KeywordEntry> keywords,
        String help,
        Duration lastSpoke,
        AutomaticEntry automatic,
        QuietHoursEntry quietHours,
        Map<String, TextGroupEntry> workgroups) {
    static final TextingEntry NONE = new TextingEntry(Map.of(), null, null, null, null, null, null, null);

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}");

    TextingEntry {
        Given.required("numbers", numbers);
        templates = templates == null ? List.of() : templates;
        keywords = keywords == null ? List.of() : keywords;
        workgroups = workgroups == null ? Map.of() : workgroups;
    }

    /// @param perHour automatic answers in a thread
    /// @param same how often the same words are answered within an hour
    record AutomaticEntry(Integer perHour, Integer same) {
        private AnswerLimits limits(String path, Problems problems) {
            return new AnswerLimits(
                    limit(path + ".perHour", perHour, AnswerLimits.USUAL.perHour(), problems),
                    limit(path + ".same", same, AnswerLimits.USUAL.same(), problems));
        }

        private static int limit(String path, Integer given, int usual, Problems problems) {
            if (given != null && (given < 1 || given > 100)) {
                problems.add(path, "this is not within 1 and 100", "write how many of them");
            }
            return given == null ? usual : given;
        }
    }

    /// @param workgroups whose members choose from it; all when left out
    record TemplateEntry(String name, String words, List<String> workgroups) {
        TemplateEntry {
            Given.required("name", name);
            Given.required("words", words);
            workgroups = workgroups == null ? List.of() : workgroups;
        }
    }

    TextingPlan plan(Company company, Problems problems) {
        return new TextingPlan(workgroups(company, problems), templates(company, problems), rules(company, problems));
    }

    private TextRules rules(Company company, Problems problems) {
        if (help != null) {
            checkWords("texting.help", help, KeywordEntry.VARIABLES, problems);
        }
        if (lastSpoke != null && (lastSpoke.isZero() || lastSpoke.compareTo(LONGEST) > 0)) {
            problems.add("texting.lastSpoke", "this time is not within 366 days", "write a time such as 24h");
        }
        Map<WorkgroupId, GroupRules> groups = new HashMap<>();
        workgroups.forEach((id, entry) -> {
            String path = "texting.workgroups." + id;
            WorkgroupId group = workgroup(company, id, path, problems);
            groups.put(group, entry == null ? GroupRules.NONE : entry.rules(path, company, problems));
        });
        return new TextRules(
                keywords(company, problems),
                Optional.ofNullable(help),
                groups,
                Optional.ofNullable(lastSpoke),
                automatic == null ? AnswerLimits.USUAL : automatic.limits("texting.automatic", problems),
                Optional.ofNullable(quietHours).flatMap(hours -> hours.hours("texting.quietHours", problems)));
    }

    private List<Keyword> keywords(Company company, Problems problems) {
        List<Keyword> all = new ArrayList<>();
        for (int i = 0; i < keywords.size(); i++) {
            String path = "texting.keywords[" + i + "]";
            Keyword keyword = keywords.get(i).keyword(path, company, numbers.keySet(), problems);
            all.stream()
                    .filter(keyword::overlaps)
                    .flatMap(before -> before.words().stream())
                    .filter(keyword.words()::contains)
                    .forEach(word -> problems.add(
                            path + ".words",
                            "'" + word + "' is a keyword already",
                            "leave it out here, or give both numbers, workgroups or hours that differ"));
            all.add(keyword);
        }
        return all;
    }

    /// @param variables that can stand in the words
    static void checkWords(String path, String words, String variables, Problems problems) {
        if (words.isBlank() || words.length() > OutgoingText.LONGEST) {
            problems.add(
                    path,
                    "these are not 1 to " + OutgoingText.LONGEST + " characters",
                    "write what customers are to read");
        }
        TextTemplate.unknownVariables(words, variables)
                .forEach(variable ->
                        problems.add(path, "there is no variable '{" + variable + "}'", "use one of " + variables));
    }

    static ScheduleId schedule(Company company, String given, String path, Problems problems) {
        ScheduleId id = new ScheduleId(given);
        if (!company.schedules().containsKey(id)) {
            problems.add(path, "there is no schedule '" + given + "'", "name one of schedules");
        }
        return id;
    }

    private Map<String, WorkgroupId> workgroups(Company company, Problems problems) {
        Map<String, WorkgroupId> all = new HashMap<>();
        numbers.forEach((number, workgroup) -> {
            String path = "texting.numbers." + number;
            if (!NUMBER.matcher(number).matches()) {
                problems.add(
                        path, "'" + number + "' is no number that can be texted", "write it like \"+15550100200\"");
            }
            all.put(number, workgroup(company, workgroup, path, problems));
        });
        return all;
    }

    private List<TextTemplate> templates(Company company, Problems problems) {
        List<TextTemplate> all = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            TemplateEntry entry = templates.get(i);
            String path = "texting.templates[" + i + "]";
            TextTemplate template = new TextTemplate(
                    entry.name(),
                    entry.words(),
                    entry.workgroups().stream()
                            .map(workgroup -> workgroup(company, workgroup, path + ".workgroups", problems))
                            .toList());
            template.unknownVariables()
                    .forEach(variable -> problems.add(
                            path + ".words",
                            "there is no variable '{" + variable + "}'",
                            "use one of " + TextTemplate.VARIABLES));
            all.add(template);
        }
        return all;
    }

    static WorkgroupId workgroup(Company company, String given, String path, Problems problems) {
        WorkgroupId id = new WorkgroupId(given);
        if (company.queue(id).isEmpty()) {
            problems.add(path, "there is no workgroup '" + given + "'", "name one of workgroups");
        }
        return id;
    }
}
