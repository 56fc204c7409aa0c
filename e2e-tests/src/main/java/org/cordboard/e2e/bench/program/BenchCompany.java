package org.cordboard.e2e.bench.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;

/// A company of any size, with sounds so long that a caller is never left without one.
public final class BenchCompany {
    /// A menu that speaks for two minutes.
    public static final String MENU = "100";

    static final String GATEWAY_FILE = "gateway.yaml";

    private static final int RATE = 8000;
    private static final int FIRST_QUEUE = 1000;
    private static final int FIRST_EXTENSION = 5000;
    private static final String COMPANY = """
            id: bench
            name: Bench
            number: "100"
            browserAwayFor: 30s
            notReadyReasons: [Break]
            numbers:
              "100": attendant:menu
            %s
            attendants:
              - {id: menu, name: Menu, greeting: menu, wrongKey: short, silence: short, choices: {"1": "workgroup:w0"},
                 poundEnds: true, silenceAfter: 6s, tries: 5, fallback: "workgroup:w0"}
            workgroups:
            %s
            people:
            %s
            sounds:
              ringing: short
              personal: {mailbox: short, thanks: short, failed: short, accept: short}
            prompts:
              - {id: menu, title: Menu, words: "", file: menu.wav}
              - {id: short, title: Short, words: "", file: short.wav}
              - {id: music, title: Music, words: "", file: music.wav}
            """;
    private static final String NUMBER = "  \"%s\": workgroup:w%d";
    private static final String WORKGROUP = """
              - {id: w%1$d, name: Desk %1$d, members: [%2$s], welcome: short, music: music, returning: short, mailboxGreeting: short,
                 messageThanks: short, messageFailed: short, ringFor: 120s, wrapUp: 0s, maxWait: 1h, messageAtMost: 1m,
                 overflow: "voicemail:w%1$d"}""";
    private static final String AGENT = "  - {id: %s, name: Agent %d, role: agent, line: {extension: \"%d\"}}";
    private static final String SUPERVISOR = "  - {id: %s, name: Supervisor %d, role: supervisor}";

    private BenchCompany() {}

    /// Each agent has a workgroup and a number of their own, so that it is known who gets which call, and no console is
    /// told of everybody's callers.
    ///
    /// @param agents how many people answer, named by [#agent]
    /// @param folder an empty one
    public static void write(int agents, Path folder) {
        write(new Size(agents, 0, agents), folder);
    }

    /// How large.
    ///
    /// @param supervisors named by [#supervisor]
    /// @param workgroups each with its own number, among which the agents are dealt out
    public record Size(int agents, int supervisors, int workgroups) {
        private String membersOf(int workgroup) {
            return IntStream.iterate(workgroup, agent -> agent < agents, agent -> agent + workgroups)
                    .mapToObj(BenchCompany::agent)
                    .collect(Collectors.joining(", "));
        }
    }

    /// @param folder an empty one
    public static void write(Size size, Path folder) {
        String numbers = lines(size.workgroups(), number -> NUMBER.formatted(queue(number), number));
        String workgroups = lines(size.workgroups(), number -> WORKGROUP.formatted(number, size.membersOf(number)));
        String people = lines(size.agents(), number -> AGENT.formatted(agent(number), number, FIRST_EXTENSION + number))
                + "\n"
                + lines(size.supervisors(), number -> SUPERVISOR.formatted(supervisor(number), number));
        try {
            Files.writeString(folder.resolve("company.yaml"), COMPANY.formatted(numbers, workgroups, people));
            Files.writeString(folder.resolve(GATEWAY_FILE), "company: company.yaml\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Wav.write(Tone.STRANGER.sound(Duration.ofMinutes(2), RATE), folder.resolve("menu.wav"));
        Wav.write(Tone.STRANGER.sound(Duration.ofSeconds(1), RATE), folder.resolve("short.wav"));
        Wav.write(Tone.OTHER_CALLER.sound(Duration.ofSeconds(30), RATE), folder.resolve("music.wav"));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    /// @param number of the agent, from 0
    public static String agent(int number) {
        return "a" + number;
    }

    /// @param number of the supervisor, from 0
    public static String supervisor(int number) {
        return "s" + number;
    }

    /// The number that leads straight to the queue of a workgroup, in a company of one for each agent: to the agent's.
    public static String queue(int number) {
        return String.valueOf(FIRST_QUEUE + number);
    }
}
