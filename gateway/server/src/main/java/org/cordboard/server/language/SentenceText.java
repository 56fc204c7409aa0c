package org.cordboard.server.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.sentence.Sentence;

/// The form in which sentences are kept: `"The caller hung up"`, or with values
/// `{"english":"{0} hung up","values":["Ada"]}`. So a text that was kept as English reads as a sentence,
/// too, and is translated when it has no values. Any thread.
public final class SentenceText {
    private static final String ENGLISH = "english";
    private static final String VALUES = "values";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SentenceText() {}

    /// For mappers of what has sentences in it.
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("sentences");
        module.addSerializer(Sentence.class, new Writer());
        module.addDeserializer(Sentence.class, new Reader());
        return module;
    }

    /// For a column of text.
    public static String write(Sentence sentence) {
        if (sentence.values().isEmpty()) {
            return sentence.english();
        }
        try {
            return JSON.writeValueAsString(sentence);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A sentence has no JSON form: " + sentence, bug);
        }
    }

    /// What is none of our forms is taken as English without values.
    public static Sentence read(String text) {
        if (text.startsWith("{\"" + ENGLISH + "\":")) {
            try {
                return JSON.readValue(text, Sentence.class);
            } catch (JsonProcessingException noSentence) {
                return Sentence.verbatim(text);
            }
        }
        return Sentence.of(text);
    }

    private static final class Writer extends StdSerializer<Sentence> {
        private static final long serialVersionUID = 1L;

        private Writer() {
            super(Sentence.class);
        }

        @Override
        public void serialize(Sentence sentence, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (sentence.values().isEmpty()) {
                json.writeString(sentence.english());
            } else {
                write(sentence, json);
            }
        }

        /// As an object even without values, where it stands among values: to be told from a text.
        private static void write(Sentence sentence, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField(ENGLISH, sentence.english());
            json.writeArrayFieldStart(VALUES);
            for (Object value : sentence.values()) {
                switch (value) {
                    case Sentence inner -> write(inner, json);
                    case Long number -> json.writeNumber(number);
                    case BigDecimal number -> json.writeNumber(number);
                    default -> json.writeString(value.toString());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Sentence> {
        private static final long serialVersionUID = 1L;

        private Reader() {
            super(Sentence.class);
        }

        @Override
        public Sentence deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? Sentence.of(json.getText())
                    : sentence(context.readTree(json));
        }

        private static Sentence sentence(JsonNode node) {
            List<Object> values = new ArrayList<>();
            node.path(VALUES).forEach(value -> values.add(value(value)));
            return Sentence.of(node.path(ENGLISH).asText(), values.toArray());
        }

        private static Object value(JsonNode value) {
            if (value.isObject()) {
                return sentence(value);
            }
            if (value.isIntegralNumber()) {
                return value.longValue();
            }
            return value.isNumber() ? value.decimalValue() : value.asText();
        }
    }
}
