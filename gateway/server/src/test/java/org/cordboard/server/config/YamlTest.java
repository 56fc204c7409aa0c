package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    record Sample(String name, Duration pause) {}

    record Strict(String name) {
        Strict {
            Given.required("name", name);
        }
    }

    @Test
    void whatARecordRefusesIsSaidInItsWordsWithoutTheNameOfAClass() {
        assertThatThrownBy(() -> Yaml.read("company.yaml", "name: ''", Strict.class))
                .isInstanceOf(ConfigException.class)
                .hasMessage("company.yaml, line 1: name is missing: give it a value");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "10m,PT10M", "24h,PT24H", "'5 s',PT5S"})
    void timesAreWrittenAsPeopleWriteThem(String written, Duration meant) throws ConfigException {
        assertThat(Yaml.read("f", "pause: " + written, Sample.class).pause()).isEqualTo(meant);
    }

    @Test
    void aTimeWithoutAUnitIsAnErrorThatNamesFileLineAndPath() {
        assertThatThrownBy(() -> Yaml.read("company.yaml", "name: x\npause: 30", Sample.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("company.yaml, line 2")
                .hasMessageContaining("pause")
                .hasMessageContaining("such as 30s");
    }

    @Test
    void aMisspelledKeyIsAnError() {
        assertThatThrownBy(() -> Yaml.read("f", "nmae: x", Sample.class)).hasMessageContaining("nmae");
    }

    @Test
    void aKeyGivenTwiceIsAnError() {
        assertThatThrownBy(() -> Yaml.read("f", "name: x\nname: y", Sample.class))
                .hasMessageContaining("name");
    }
}
