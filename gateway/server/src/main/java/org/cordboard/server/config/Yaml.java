package org.cordboard.server.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads YAML into records. An unknown key is an error, so that a misspelled one does not go unnoticed.
final class Yaml {
    private static final YAMLFactory FORM = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FORM)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
            .build();

    private Yaml() {}

    /// @param source how to name the text in an error
    static <T> T read(String source, String text, Class<T> type) throws ConfigException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new ConfigException(source + " is empty");
            }
            return value;
        } catch (JsonMappingException misfit) {
            throw ConfigException.of(
                    source, List.of(new Fault(path(misfit), line(misfit.getLocation()), words(misfit), "")));
        } catch (JsonProcessingException noYaml) {
            throw ConfigException.of(
                    source,
                    List.of(new Fault(
                            "", line(noYaml.getLocation()), "this is no YAML: " + noYaml.getOriginalMessage(), "")));
        }
    }

    /// What an entry says, in the form in which it is written.
    static JsonNode tree(Object entry) {
        return MAPPER.valueToTree(Terse.of(entry).orElse(Map.of()));
    }

    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static int line(JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? 0 : location.getLineNr();
    }

    /// A record that refuses its values says why better than the library, which would name the class.
    private static String words(JsonMappingException misfit) {
        return misfit instanceof ValueInstantiationException && misfit.getCause() != null
                ? misfit.getCause().getMessage()
                : misfit.getOriginalMessage();
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /// Times as people write them: `500ms`, `30s`, `10m`, `24h`.
    private static final class Durations extends StdDeserializer<Duration> {
        private static final long serialVersionUID = 1L;
        private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

        private Durations() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Matcher form = FORM.matcher(parser.getText().strip());
            if (!form.matches()) {
                throw JsonMappingException.from(
                        parser, "'" + parser.getText() + "' is no time: write a number and ms, s, m or h, such as 30s");
            }
            long number = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }
}
