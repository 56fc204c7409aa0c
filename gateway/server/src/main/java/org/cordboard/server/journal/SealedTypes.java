package org.cordboard.server.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.core.id.CallId;

/// Reads from the language what Jackson wants to be told by annotations, so that `core` needs none: a sealed
/// interface's records carry their simple name as `type`, and an id of one text is written as that text.
final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Package IDS = CallId.class.getPackage();
    private static final JsonTypeInfo.Value NAMED = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true, null);

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && isWord(annotated.getRawType())
                ? NAMED
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return isOurs(type)
                ? records(type)
                        .map(record -> new NamedType(record, record.getSimpleName()))
                        .toList()
                : super.findSubtypes(annotated);
    }

    @Override
    public String findTypeName(AnnotatedClass annotated) {
        return isWord(annotated.getRawType()) ? annotated.getRawType().getSimpleName() : super.findTypeName(annotated);
    }

    @Override
    public Boolean hasAsValue(Annotated annotated) {
        return annotated instanceof AnnotatedMethod method
                        && method.getParameterCount() == 0
                        && isPlainId(method.getDeclaringClass())
                        && method.getName()
                                .equals(method.getDeclaringClass()
                                        .getRecordComponents()[0]
                                        .getName())
                ? Boolean.TRUE
                : super.hasAsValue(annotated);
    }

    @Override
    public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor && isPlainId(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, annotated);
    }

    /// All records below a sealed interface.
    static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? records(type) : Stream.of(type));
    }

    /// The language's own sealed types, such as ZoneId, have ways of their own.
    private static boolean isOurs(Class<?> type) {
        return type.isSealed() && !type.getPackageName().startsWith("java.");
    }

    private static boolean isWord(Class<?> type) {
        return isOurs(type)
                || type.isRecord() && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static boolean isPlainId(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(IDS) && type.getRecordComponents().length == 1;
    }
}
