package org.cordboard.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cordboard.core.company.Company;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.toll.Tolls;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.dialplan.DialTests;
import org.cordboard.server.language.Languages;
import org.cordboard.server.numbering.Numbering;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dial",
        description = {
            "Says what would become of a call to a number, and why; nobody is called.",
            "Without --company, --data or --url, the demo company is asked. Ends with 0 when the call would go out, 1 when"
                    + " it would be refused, 2 when that cannot be told."
        },
        mixinStandardHelpOptions = true)
final class DialCommand implements Callable<Integer> {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "WHO",
            description = "Who calls: a person's id, workgroup:ID or trunk:NAME.")
    private String as;

    @Parameters(paramLabel = "NUMBER", description = "As somebody would dial it.")
    private String number;

    @ArgGroup
    private Where where = new Where();

    @Spec
    private CommandSpec spec;

    private static final class Where {
        @Option(names = "--company", paramLabel = "FILE", description = "A company's YAML file.")
        private Path file;

        @ArgGroup(exclusive = false)
        private CompanyPlace.Running running;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Data folder of a gateway that does not run (embedded store).")
        private Path data;

        private Rest.DialTest test(String as, String number) throws ConfigException, IOException {
            if (running != null) {
                return CompanyPlace.signIn(running).dialTest(as, number);
            }
            CompanyDocument document = file != null
                    ? CompanyDocument.read(file)
                    : data != null ? CompanyPlace.atRest(data) : CompanyDocument.demo();
            return atRest(document.settings().company(), as, number);
        }

        /// Nothing has been spent where no gateway runs.
        private static Rest.DialTest atRest(Company company, String as, String number) throws ConfigException {
            Spender spender = DialTests.spender(company, as)
                    .orElseThrow(() -> new ConfigException("--as is '" + as
                            + "', whom the company does not have: give a person's id, workgroup:ID or trunk:NAME"));
            var tolls = new Tolls(() -> company, Numbering.PLANS, new Outbox());
            return DialTests.of(
                    company, spender, number, tolls.look(spender, number, Instant.EPOCH), Languages.ENGLISH);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Rest.DialTest test = where.test(as, DialTests.dialled(number));
            new DialWords(test).print(out);
            out.flush();
            return test.refusal().isEmpty() ? 0 : 1;
        } catch (ConfigException | IOException cannot) {
            spec.commandLine().getErr().println(cannot.getMessage());
            return 2;
        }
    }
}
