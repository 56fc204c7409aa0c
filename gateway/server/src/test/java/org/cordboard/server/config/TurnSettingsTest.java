package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.server.turn.TurnConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnSettingsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aCompanyAndASecretBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
        Files.writeString(folder.resolve("turn.secret"), "lantern-oil\n");
        Files.writeString(folder.resolve("empty.secret"), "\n");
    }

    private Optional<TurnConfig> turn(String entry) throws ConfigException, IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "company: company.yaml\n" + entry);
        return SettingsReader.serve(file, Overrides.NONE).turn();
    }

    @Test
    void serversAndTheSecretOfItsFileAreReadAndTheTimeIsHalfADayUnlessSaid() throws Exception {
        TurnConfig config = turn("turn: {servers: ['turn:turn.example.com'], secretFile: turn.secret}")
                .orElseThrow();

        assertThat(config.servers())
                .extracting(Object::toString)
                .containsExactly("turn:turn.example.com:3478?transport=udp");
        assertThat(config.secret()).isEqualTo("lantern-oil");
        assertThat(config.ttl()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void withoutTheEntryThereAreNone() throws Exception {
        assertThat(turn("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secretFile: turn.secret | servers",
                "servers: ['turn:a.example'] | secretFile",
                "servers: [], secretFile: turn.secret | turn.servers",
                "servers: ['turn:a.example', 'stun:b.example'], secretFile: turn.secret | turn.servers[1]",
                "servers: ['turn:a.example'], secretFile: nowhere.secret | turn.secretFile",
                "servers: ['turn:a.example'], secretFile: empty.secret | turn.secretFile",
                "servers: ['turn:a.example'], secretFile: turn.secret, ttl: 30s | ttl",
            })
    void whatCannotBeUsedIsNamed(String entry, String setting) {
        assertThatThrownBy(() -> turn("turn: {" + entry + "}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(setting);
    }
}
