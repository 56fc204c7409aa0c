package org.cordboard.server.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.cordboard.core.sentence.Sentence;

/// All sentences that the gateway's sources say, as the compiler reads them.
///
/// @param values how many values each sentence is said with
/// @param others where a sentence is made of something else than a literal
/// @param bypasses where a message for browsers is given words in one language only
record SaidSentences(Map<String, Integer> values, List<String> others, List<String> bypasses) {
    private static final List<String> MODULES = List.of("../core", "../media", "../sip", "../server", "../../sms");

    private static final Pattern MESSAGE = Pattern.compile("(Rest|ToConsole|ToCaller|ToCheck)\\.\\w+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[,:;]? \\p{L}");

    /// They read sentences, or say none.
    private static final Set<String> READERS = Set.of("Sentence.java", "SentenceText.java", "Language.java");

    Set<String> english() {
        return values.keySet();
    }

    static SaidSentences read() throws IOException {
        SaidSentences said = new SaidSentences(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            task.parse().forEach(unit -> said.collect(unit.getSourceFile().getName(), unit));
        }
        troubles().forEach(english -> said.values().put(english, 0));
        return said;
    }

    /// What the text network's errors mean stands beside its code.
    private static Collection<String> troubles() throws IOException {
        Properties troubles = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("../../sms/src/main/resources/org/cordboard/sms/twilio/errors.properties"))) {
            troubles.load(file);
        }
        return troubles.values().stream().map(Object::toString).toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !READERS.contains(file.getFileName().toString()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private void collect(String file, CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                if (isSentence(call)) {
                    literal(call.getArguments().getFirst())
                            .filter(english -> !english.isEmpty())
                            .ifPresentOrElse(
                                    english -> values.put(
                                            english, call.getArguments().size() - 1),
                                    () -> others.add(file + ": " + call));
                }
                return super.visitMethodInvocation(call, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void unused) {
                if (MESSAGE.matcher(made.getIdentifier().toString()).matches()) {
                    made.getArguments().stream()
                            .flatMap(value -> literal(value).stream())
                            .filter(text -> WORDS.matcher(text).find())
                            .forEach(text -> bypasses.add(file + ": " + text));
                }
                return super.visitNewClass(made, unused);
            }
        }.scan(unit, null);
    }

    private static boolean isSentence(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("of")
                && method.getExpression().toString().equals(Sentence.class.getSimpleName());
    }

    private static Optional<String> literal(ExpressionTree words) {
        return switch (words) {
            case LiteralTree text when text.getValue() instanceof String english -> Optional.of(english);
            case ParenthesizedTree inner -> literal(inner.getExpression());
            case BinaryTree sum ->
                literal(sum.getLeftOperand())
                        .flatMap(left -> literal(sum.getRightOperand()).map(right -> left + right));
            default -> Optional.empty();
        };
    }
}
