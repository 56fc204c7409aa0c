package org.cordboard.server.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.List;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;
import org.cordboard.server.language.SentenceText;

/// Events and effects as JSON: `{"type":"DigitPressed","at":"2026-01-01T09:00:00Z","call":"…","digit":"1"}`.
///
/// Fields that this version does not know are passed over, so that journals outlive them.
final class JournalCodec {
    private static final TypeReference<List<Effect>> EFFECTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(SentenceText.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectWriter EVENT_WRITER = JSON.writerFor(Event.class);
    private static final ObjectReader EVENT_READER = JSON.readerFor(Event.class);
    private static final ObjectWriter EFFECTS_WRITER = JSON.writerFor(EFFECTS);
    private static final ObjectReader EFFECTS_READER = JSON.readerFor(EFFECTS);

    private JournalCodec() {}

    static String write(Event event) {
        return write(EVENT_WRITER, event);
    }

    static String write(List<Effect> effects) {
        return write(EFFECTS_WRITER, effects);
    }

    static Event readEvent(String json) {
        return read(EVENT_READER, json);
    }

    static List<Effect> readEffects(String json) {
        return read(EFFECTS_READER, json);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
