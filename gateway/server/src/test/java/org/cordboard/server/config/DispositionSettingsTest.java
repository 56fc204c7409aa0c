package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordboard.core.company.Dispositions;
import org.cordboard.core.id.WorkgroupId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DispositionSettingsTest {
    private static final Path DEMO = Path.of("src/main/resources/demo");

    @Test
    void aWorkgroupsDispositionsAreRead() throws Exception {
        assertThat(dispositions(read("{choices: [Solved, ' To do '], required: true}")))
                .isEqualTo(new Dispositions(List.of("Solved", "To do"), true));
        assertThat(dispositions(read("{choices: [Solved]}"))).isEqualTo(new Dispositions(List.of("Solved"), false));
    }

    @Test
    void whatIsWrittenOutIsReadAgain() throws Exception {
        var document = read("{choices: [Solved, To do], required: true}");

        var again = CompanyDocument.parse("again", document.yaml(), DispositionSettingsTest::beside);

        assertThat(again).isEqualTo(document);
        assertThat(dispositions(again)).isEqualTo(dispositions(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{required: true} | there is nothing to choose from",
                "{choices: [Solved, solved]} | 'solved' is given twice",
                "{choices: ['']} | '' is not 1 to 60 characters long"
            })
    void whatCannotBeIsNamedWithItsPlace(String written, String problem) {
        assertThatThrownBy(() -> read(written).settings())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("workgroups.support.dispositions")
                .hasMessageContaining(problem);
    }

    private static Dispositions dispositions(CompanyDocument document) throws ConfigException {
        return document.settings()
                .company()
                .workgroups()
                .get(new WorkgroupId("support"))
                .dispositions();
    }

    private static CompanyDocument read(String dispositions) throws IOException, ConfigException {
        String yaml = Files.readString(DEMO.resolve("company.yaml"))
                .replaceFirst("(?m)^    dispositions: .*\n", "")
                .replaceFirst(
                        "    mail: support@larkenby.example\n",
                        "    mail: support@larkenby.example\n    dispositions: " + dispositions + "\n");
        return CompanyDocument.parse("company.yaml", yaml, DispositionSettingsTest::beside);
    }

    private static byte[] beside(String name) throws IOException {
        return Files.readAllBytes(DEMO.resolve(name));
    }
}
