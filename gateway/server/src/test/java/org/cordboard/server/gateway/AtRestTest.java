package org.cordboard.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.cordboard.server.config.CompanyArchive;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtRestTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsExportedAndImportedIntoAnEmptyInstallationIsTheSame() throws Exception {
        var company = changed(CompanyDocument.demo());
        replace("one", company);

        CompanyArchive.write(company("one"), folder.resolve("export/company.yaml"));
        replace("other", CompanyDocument.read(folder.resolve("export/company.yaml")));

        assertThat(company("other")).isEqualTo(company("one")).isEqualTo(company);
        assertThat(company("other").settings().company())
                .isEqualTo(company("one").settings().company());
    }

    @Test
    void aLaterImportCounts() throws Exception {
        replace("one", CompanyDocument.demo());

        replace("one", changed(CompanyDocument.demo()));

        assertThat(company("one")).isEqualTo(changed(CompanyDocument.demo()));
    }

    @Test
    void anotherCompanysFileIsRefused() throws Exception {
        replace("one", CompanyDocument.demo());
        var tree = (ObjectNode) CompanyDocument.demo().tree();
        var stranger = CompanyDocument.demo().with(tree.put("id", "strangers"));

        assertThatThrownBy(() -> replace("one", stranger))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("id: the id of a company stays as it is; write larkenby");
        assertThat(company("one")).isEqualTo(CompanyDocument.demo());
    }

    @Test
    void aFolderWithoutSettingsIsSaid() {
        assertThatThrownBy(() -> company("empty")).hasMessageContaining("No settings are kept in");
    }

    @Test
    void aFolderThatIsInUseIsLeftAlone() throws Exception {
        try (AtRest first = AtRest.open(folder.resolve("one"))) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> AtRest.open(folder.resolve("one")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is in use");
        }
    }

    private void replace(String where, CompanyDocument company) throws Exception {
        try (AtRest kept = AtRest.open(folder.resolve(where))) {
            kept.replace(company, "test");
        }
    }

    private CompanyDocument company(String where) throws Exception {
        try (AtRest kept = AtRest.open(folder.resolve(where))) {
            return kept.company();
        }
    }

    private static CompanyDocument changed(CompanyDocument company) throws ConfigException {
        var tree = (ObjectNode) company.tree();
        ((ObjectNode) tree.at("/workgroups/1")).put("overflow", "voicemail:support");
        return company.with(tree);
    }
}
