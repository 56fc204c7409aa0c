import com.fasterxml.jackson.annotation.JsonSubTypes;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Logger;
import cz.habarta.typescript.generator.Output;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.TsType;
import cz.habarta.typescript.generator.TypeProcessor;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordboard.protocol.FromCaller;
import org.cordboard.protocol.FromCheck;
import org.cordboard.protocol.FromConsole;
import org.cordboard.protocol.PeerNews;
import org.cordboard.protocol.PeerWord;
import org.cordboard.protocol.Proof;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToCaller;
import org.cordboard.protocol.ToCheck;
import org.cordboard.protocol.ToConsole;

/// Writes the TypeScript types of all messages between browser and gateway, so that the two cannot drift apart.
///
/// A message is named with its direction in front (`ToConsoleSnapshot`), because several directions know the
/// same word; what messages are made of keeps its own name (`Desk`, `Call`).
///
/// Started from source by the build, in the JDK of the toolchain: the one argument is the file to write.
final class WriteMessageTypes {
    private static final List<Class<?>> DIRECTIONS =
            List.of(
            FromConsole.class, ToConsole.class, FromCaller.class, ToCaller.class, FromCheck.class, ToCheck.class,
            PeerWord.class, PeerNews.class);

    /// Numbers are boxed exactly where they may be missing, a desk may be without a call, its own or a colleague's, a
    /// message no copy and no missed callback, a mailbox not one's own, nothing known of a sound, nobody may have
    /// said how a call ended, a line may be without a film, a call without a proof, a thread without a message,
    /// a text may not wait, and what was had to do with a customer is a call, a text or a message.
    private static final Set<Class<?>> NULLABLE = Set.of(
            Long.class, Double.class, ToConsole.Call.class, ToConsole.Listening.class, ToConsole.OwnCall.class,
            Rest.VoicemailCopy.class,
            Rest.MissedCallback.class, Rest.MailboxCounts.class, Rest.TraceFlag.class, Rest.SoundFigures.class,
            Rest.SoundSummary.class, Rest.Disposition.class,
            Rest.TextMessage.class, Rest.TextConsent.class, Rest.TextHeld.class, Rest.CallSummary.class,
            Rest.CustomerText.class, Rest.Voicemail.class, ToCaller.Film.class, Proof.class);

    private WriteMessageTypes() {}

    public static void main(String[] arguments) {
        var roots = new ArrayList<Type>(DIRECTIONS);
        roots.addAll(List.of(Rest.class.getDeclaredClasses()));
        TypeScriptGenerator.setLogger(new Logger(Logger.Level.Warning));
        new TypeScriptGenerator(settings()).generateTypeScript(Input.from(roots.toArray(Type[]::new)), Output.to(new File(arguments[0])));
    }

    private static Settings settings() {
        var settings = new Settings();
        settings.outputKind = TypeScriptOutputKind.module;
        settings.outputFileType = TypeScriptFileType.implementationFile;
        settings.jsonLibrary = JsonLibrary.jackson2;
        settings.declarePropertiesAsReadOnly = true;
        settings.noFileComment = true;
        settings.customTypeNaming = namesOfMessages();
        settings.customTypeProcessor = WriteMessageTypes::orNull;
        return settings;
    }

    private static Map<String, String> namesOfMessages() {
        var names = new TreeMap<String, String>();
        for (var direction : DIRECTIONS) {
            for (var message : direction.getAnnotation(JsonSubTypes.class).value()) {
                names.put(message.value().getName(), direction.getSimpleName() + message.value().getSimpleName());
            }
        }
        return names;
    }

    private static TypeProcessor.Result orNull(Type type, TypeProcessor.Context context) {
        var isProperty = context.getTypeContext() != null;
        if (type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> part
                && part.isRecord()
                && NULLABLE.contains(part)) {
            // What is in a list is not missing.
            return new TypeProcessor.Result(
                    new TsType.BasicArrayType(new TsType.ReferenceType(context.getSymbol(part))), part);
        }
        if (!isProperty || !(type instanceof Class<?> nullable) || !NULLABLE.contains(nullable)) {
            return null;
        }
        var present = Number.class.isAssignableFrom(nullable) ? TsType.Number : new TsType.ReferenceType(context.getSymbol(nullable));
        return new TypeProcessor.Result(new TsType.UnionType(present, TsType.Null), nullable);
    }
}
