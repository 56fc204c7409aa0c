package org.cordboard.server.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.cordboard.core.sentence.Sentence;

/// The form in which browser and gateway speak: JSON. Any thread.
public final class Wire {
    /// The longest message a browser may send over a socket, in characters. An SDP offer takes about 5 000.
    public static final int MESSAGE_AT_MOST = 65_536;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Wire() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A message of ours has no JSON form: " + message.getClass(), bug);
        }
    }

    /// @throws BadMessageException when the text is too long, no JSON, or not of the form of `type`
    public static <T> T read(String text, Class<T> type) throws BadMessageException {
        if (text.length() > MESSAGE_AT_MOST) {
            throw new BadMessageException(
                    "message",
                    Sentence.of("The message has {0} characters", text.length()),
                    Sentence.of("Send at most {0}", MESSAGE_AT_MOST));
        }
        try {
            T message = MAPPER.readValue(text, type);
            if (message == null) {
                throw new BadMessageException(
                        "message", Sentence.of("The message is empty"), Sentence.of("Send one JSON object"));
            }
            return message;
        } catch (InvalidTypeIdException unknown) {
            throw new BadMessageException(
                    "type",
                    Sentence.of("No message has the type {0}", unknown.getTypeId()),
                    Sentence.of("See docs/signalling.md for the types"));
        } catch (JsonMappingException misfit) {
            throw new BadMessageException(
                    field(misfit.getPath()),
                    Sentence.of("This value does not fit"),
                    Sentence.of("See docs/signalling.md for the field's form"));
        } catch (JsonProcessingException noJson) {
            throw new BadMessageException(
                    "message", Sentence.of("The message is no JSON"), Sentence.of("Send one JSON object"));
        }
    }

    private static String field(List<JsonMappingException.Reference> path) {
        String field = path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "message" : field;
    }
}
