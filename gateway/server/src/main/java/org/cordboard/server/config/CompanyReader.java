package org.cordboard.server.config;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.MenuWays;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.WallRules;
import org.cordboard.server.config.CompanyDocument.Beside;
import org.cordboard.server.prompts.DeliveredPrompt;
import org.cordboard.server.prompts.PromptRefusedException;
import org.cordboard.server.prompts.Prompts;
import org.cordboard.server.texting.TextingPlan;
import org.cordboard.server.textmail.MailWish;
import org.cordboard.server.voicemail.MailboxRules;
import org.cordboard.server.webcall.Film;
import org.cordboard.server.webcall.WebCallRules;

/// Reads a company's YAML file and the sounds beside it, and checks that nothing in it leads nowhere.
final class CompanyReader {
    private final String source;
    private final String text;
    private final CompanyFile file;
    private final Beside beside;
    private final Problems problems = new Problems();
    private final AnswerPointReader answerPoints = new AnswerPointReader(problems);

    /// @param source how to name the text in an error
    /// @param text from which `file` was read
    CompanyReader(String source, String text, CompanyFile file, Beside beside) {
        this.source = source;
        this.text = text;
        this.file = file;
        this.beside = beside;
    }

    /// @throws ConfigException naming all that is wrong, with the lines
    CompanySettings settings() throws ConfigException {
        Company company = company();
        problems.addAll(CompanyCheck.check(company));
        List<DeliveredPrompt> prompts = prompts();
        PromptCheck.check(company, prompts, problems);
        if (!company.numbers().containsKey(file.number())) {
            problems.add("number", file.number() + " is not among numbers", "add it there");
        }
        Map<WorkgroupId, MailboxRules> mailboxRules = new MailboxReader(file, problems).rules();
        Map<WorkgroupId, WallRules> wall = file.workgroups().stream()
                .filter(group -> group.wall() != null)
                .collect(Collectors.toMap(
                        group -> new WorkgroupId(group.id()),
                        group -> group.wall().rules("workgroups." + group.id() + ".wall", problems),
                        (first, _) -> first));
        WebCallRules webCalls = file.webCalls().rules(problems);
        Map<WorkgroupId, Film> films = films();
        TextingPlan texting = file.texting().plan(company, problems);
        Map<AgentId, MailWish> textsByMail = textsByMail();
        refuseFaulty();
        Map<WorkgroupId, String> mail = new HashMap<>();
        file.workgroups().stream()
                .filter(group -> group.mail() != null)
                .forEach(group -> mail.put(new WorkgroupId(group.id()), group.mail()));
        file.people().stream()
                .filter(person -> person.line() != null && person.line().mail() != null)
                .forEach(person -> mail.put(
                        WorkgroupId.ofPerson(new AgentId(person.id())),
                        person.line().mail()));
        return new CompanySettings(
                company,
                file.number(),
                List.copyOf(file.notReadyReasons()),
                Map.copyOf(mail),
                mailboxRules,
                wall,
                webCalls,
                films,
                texting,
                textsByMail,
                prompts);
    }

    private Map<AgentId, MailWish> textsByMail() {
        Map<AgentId, MailWish> all = new HashMap<>();
        for (CompanyFile.PersonEntry person : file.people()) {
            String given = person.textsByMail();
            if (given != null) {
                MailWish.named(given)
                        .ifPresentOrElse(
                                wish -> all.put(new AgentId(person.id()), wish),
                                () -> problems.add(
                                        "people." + person.id() + ".textsByMail",
                                        "there is no '" + given + "'",
                                        "write one of " + MailWish.NAMES));
            }
        }
        return Map.copyOf(all);
    }

    private Map<WorkgroupId, Film> films() {
        Map<WorkgroupId, Film> films = new HashMap<>();
        file.workgroups().stream()
                .filter(group -> group.film() != null)
                .forEach(group -> group.film()
                        .film("workgroups." + group.id() + ".film", beside, problems)
                        .ifPresent(film -> films.put(new WorkgroupId(group.id()), film)));
        return Map.copyOf(films);
    }

    private void refuseFaulty() throws ConfigException {
        if (problems.all().isEmpty()) {
            return;
        }
        Lines lines = Lines.of(text);
        throw ConfigException.of(
                source,
                problems.all().stream()
                        .distinct()
                        .map(problem -> new Fault(problem.path(), 0, problem.problem(), problem.remedy()))
                        .map(fault -> new Fault(fault.path(), lines.of(fault), fault.problem(), fault.remedy()))
                        .toList());
    }

    private Company company() {
        Map<String, AnswerPoint> numbers = answerPoints.all("numbers", file.numbers());
        Map<AttendantId, Attendant> attendants = byId("attendants", file.attendants(), this::attendant, Attendant::id);
        Map<WorkgroupId, Workgroup> workgroups = byId("workgroups", file.workgroups(), this::workgroup, Workgroup::id);
        Map<AgentId, Person> people = byId("people", file.people(), this::person, Person::id);
        ScheduleReader scheduleReader = new ScheduleReader(answerPoints, beside, problems);
        Map<ScheduleId, Schedule> schedules =
                byId("schedules", file.schedules(), scheduleReader::schedule, Schedule::id);
        return new Company(
                new TenantId(file.id()),
                file.name(),
                numbers,
                attendants,
                workgroups,
                people,
                schedules,
                file.sounds().sounds(languages()),
                file.browserAwayFor(),
                file.dialPlan() == null ? DialPlan.NONE : file.dialPlan().plan(problems),
                file.parking().rules(),
                file.peerToPeer());
    }

    private <E, K, V> Map<K, V> byId(String path, List<E> entries, Function<E, V> make, Function<V, K> id) {
        Map<K, V> all = new LinkedHashMap<>();
        for (E entry : entries) {
            V value = make.apply(entry);
            if (all.put(id.apply(value), value) != null) {
                problems.add(
                        path + "." + id.apply(value), "this id is given twice", "give each entry an id of its own");
            }
        }
        return all;
    }

    private Person person(CompanyFile.PersonEntry entry) {
        return new Person(
                new AgentId(entry.id()),
                entry.name(),
                entry.role(),
                Optional.ofNullable(entry.line())
                        .map(line -> line.line("people." + entry.id() + ".line", answerPoints, problems)));
    }

    private Attendant attendant(CompanyFile.AttendantEntry entry) {
        String path = "attendants." + entry.id();
        return new Attendant(
                new AttendantId(entry.id()),
                entry.name(),
                new PromptId(entry.greeting()),
                new PromptId(entry.wrongKey()),
                new PromptId(entry.silence()),
                new TreeMap<>(answerPoints.all(path + ".choices", entry.choices())),
                entry.poundEnds(),
                entry.silenceAfter(),
                entry.tries(),
                answerPoints.one(path + ".fallback", entry.fallback()),
                new MenuWays(
                        Optional.ofNullable(entry.repeatKey()),
                        Optional.ofNullable(entry.onSilence())
                                .map(point -> answerPoints.one(path + ".onSilence", point)),
                        Optional.ofNullable(entry.onWrongKeys())
                                .map(point -> answerPoints.one(path + ".onWrongKeys", point)),
                        entry.extensions(),
                        Optional.ofNullable(entry.names()).map(Vocabulary::new)));
    }

    private Map<String, Map<PromptId, PromptId>> languages() {
        Map<String, Map<PromptId, PromptId>> languages = new TreeMap<>();
        file.prompts().stream()
                .filter(prompt -> prompt.language() != null)
                .forEach(prompt -> languages
                        .computeIfAbsent(prompt.language(), _ -> new HashMap<>())
                        .put(new PromptId(prompt.translates()), new PromptId(prompt.id())));
        return languages;
    }

    private Workgroup workgroup(CompanyFile.WorkgroupEntry entry) {
        return new Workgroup(
                new WorkgroupId(entry.id()),
                entry.name(),
                entry.members().stream().map(MemberEntry::member).toList(),
                new PromptId(entry.welcome()),
                new PromptId(entry.music()),
                new PromptId(entry.returning()),
                new PromptId(entry.mailboxGreeting()),
                new PromptId(entry.messageThanks()),
                new PromptId(entry.messageFailed()),
                entry.ringFor(),
                entry.wrapUp(),
                entry.maxWait(),
                entry.messageAtMost(),
                overflow("workgroups." + entry.id(), entry),
                entry.routing().rules("workgroups." + entry.id() + ".routing", problems),
                entry.waiting().plan("workgroups." + entry.id() + ".waiting", answerPoints, problems),
                entry.dispositions().dispositions("workgroups." + entry.id() + ".dispositions", problems));
    }

    private Overflow overflow(String path, CompanyFile.WorkgroupEntry entry) {
        return new Overflow(
                answerPoints.one(path + ".overflow", entry.overflow()),
                answerPoints.byTitle(
                        path + ".overflowFor",
                        "reason",
                        entry.overflowFor(),
                        Overflow.Reason.class,
                        Overflow.Reason::title),
                entry.fullAt() == null ? OptionalInt.empty() : OptionalInt.of(entry.fullAt()));
    }

    private List<DeliveredPrompt> prompts() {
        Map<PromptId, DeliveredPrompt> prompts = byId("prompts", file.prompts(), this::prompt, DeliveredPrompt::id);
        return List.copyOf(prompts.values());
    }

    private DeliveredPrompt prompt(CompanyFile.PromptEntry entry) {
        String path = "prompts." + entry.id() + ".file";
        byte[] sound = {};
        try {
            sound = beside.read(entry.file());
        } catch (IOException missing) {
            problems.add(path, entry.file() + " cannot be read", "put the sound there");
        }
        DeliveredPrompt prompt = new DeliveredPrompt(new PromptId(entry.id()), entry.title(), entry.words(), sound);
        try {
            if (sound.length > 0) {
                Prompts.requirePlayable(prompt);
            }
        } catch (PromptRefusedException refused) {
            problems.add(path, refused.getMessage(), refused.remedy().toString());
        }
        return prompt;
    }
}
