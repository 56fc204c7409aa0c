package org.cordboard.server.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordboard.core.id.PromptId;

/// A company as it is written, checked: one document in the form of its YAML file, and the sounds and calendars
/// that lie beside it. Immutable.
public final class CompanyDocument {
    private final JsonNode tree;
    private final SortedMap<String, byte[]> files;
    private final CompanySettings settings;

    private CompanyDocument(JsonNode tree, SortedMap<String, byte[]> files, CompanySettings settings) {
        this.tree = tree;
        this.files = files;
        this.settings = settings;
    }

    /// Where the sounds and calendars beside a company's file come from.
    @FunctionalInterface
    public interface Beside {
        /// @throws IOException when there is no such file
        byte[] read(String name) throws IOException;
    }

    /// @param source how to name the text in an error
    /// @throws ConfigException naming all that is wrong, each with its line
    public static CompanyDocument parse(String source, String yaml, Beside beside) throws ConfigException {
        CompanyFile file = Yaml.read(source, yaml, CompanyFile.class);
        SortedMap<String, byte[]> read = new TreeMap<>();
        CompanySettings settings = new CompanyReader(source, yaml, file, name -> {
                    byte[] content = beside.read(name);
                    read.put(name, content);
                    return content;
                })
                .settings();
        return new CompanyDocument(Yaml.tree(file), read, settings);
    }

    /// @throws ConfigException naming the file, all that is wrong with it, and the lines
    public static CompanyDocument read(Path file) throws ConfigException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new ConfigException("The company's file " + file + " cannot be read: " + unreadable.getMessage());
        }
        Path folder = file.toAbsolutePath().getParent();
        return parse(file.toString(), text, name -> Files.readAllBytes(folder.resolve(name)));
    }

    /// The company that comes with the program.
    public static CompanyDocument demo() throws ConfigException {
        try {
            String text = new String(resource("company.yaml"), StandardCharsets.UTF_8);
            return parse("demo/company.yaml", text, CompanyDocument::resource);
        } catch (IOException missing) {
            throw new ConfigException(missing.getMessage());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = CompanyDocument.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IOException("The program comes without demo/" + name + ": build it again");
            }
            return stream.readAllBytes();
        }
    }

    /// The same sounds and calendars with another text.
    ///
    /// @param changed in the form of the YAML file
    /// @throws ConfigException naming all that is wrong, without lines
    public CompanyDocument with(JsonNode changed) throws ConfigException {
        try {
            return parse("The settings", Yaml.write(changed), this::file);
        } catch (ConfigException refused) {
            throw refused.withoutLines();
        }
    }

    private byte[] file(String name) throws IOException {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IOException("there is no file " + name);
        }
        return content;
    }

    /// The fields that a company's file can have.
    public static List<String> parts() {
        return Arrays.stream(CompanyFile.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /// Whether a part is a list rather than a map.
    public static boolean isList(String part) {
        return Arrays.stream(CompanyFile.class.getRecordComponents())
                .anyMatch(component -> component.getName().equals(part) && component.getType() == List.class);
    }

    public CompanySettings settings() {
        return settings;
    }

    /// The same company with other sounds.
    ///
    /// @param sounds by the prompts that they are for
    public CompanyDocument with(Map<PromptId, byte[]> sounds) throws ConfigException {
        Map<String, byte[]> replaced = new TreeMap<>(files);
        for (JsonNode prompt : tree.path("prompts")) {
            byte[] sound = sounds.get(new PromptId(prompt.path("id").asText()));
            if (sound != null) {
                replaced.put(prompt.path("file").asText(), sound);
            }
        }
        return parse("The settings", yaml(), replaced::get);
    }

    /// What is written, in one order and without what is as usual; a copy.
    public JsonNode tree() {
        return tree.deepCopy();
    }

    /// The text of the YAML file; equal documents have equal texts.
    public String yaml() {
        return Yaml.write(tree);
    }

    /// The content of the files that are mentioned, by name.
    public Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /// The same for equal documents, and practically never for others.
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(yaml().getBytes(StandardCharsets.UTF_8));
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// @return whether text and files are the same
    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyDocument document
                && tree.equals(document.tree)
                && files.keySet().equals(document.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), document.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, files.keySet());
    }
}
