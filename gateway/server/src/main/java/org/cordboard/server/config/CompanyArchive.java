package org.cordboard.server.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A company's file with all that lies beside it, to be sent or laid down: `company.yaml` and the sounds and
/// calendars that it mentions.
public final class CompanyArchive {
    private static final String TEXT = "company.yaml";
    private static final long UNPACKED_AT_MOST = 256L << 20;

    private CompanyArchive() {}

    public static byte[] zip(CompanyDocument company) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            put(zip, TEXT, company.yaml().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : company.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        // Equal companies have equal archives.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// @throws ConfigException when this is no archive, or the company in it cannot be used
    public static CompanyDocument unzip(byte[] packed) throws ConfigException {
        var files = unpacked(packed);
        if (!files.containsKey(TEXT)) {
            throw new ConfigException("This is no archive of a company: send a ZIP file with " + TEXT + " in it");
        }
        return CompanyDocument.parse(TEXT, new String(files.get(TEXT), StandardCharsets.UTF_8), name -> {
            if (!files.containsKey(name)) {
                throw new NoSuchFileException(name);
            }
            return files.get(name);
        });
    }

    private static Map<String, byte[]> unpacked(byte[] packed) throws ConfigException {
        Map<String, byte[]> files = new HashMap<>();
        long left = UNPACKED_AT_MOST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= content.length;
                if (left < 0) {
                    throw new ConfigException("The archive holds too much: send less than 256 MB");
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException broken) {
            throw new ConfigException("The archive cannot be read: " + broken.getMessage());
        }
        return files;
    }

    /// Lays down the file with all that belongs beside it.
    ///
    /// @param file made anew; its folder is made when missing
    /// @throws IOException when something cannot be written, or the name of a file leads out of the folder
    public static void write(CompanyDocument company, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent()).normalize();
        for (Map.Entry<String, byte[]> beside : company.files().entrySet()) {
            Path place = folder.resolve(beside.getKey()).normalize();
            if (!place.startsWith(folder)) {
                throw new IOException(beside.getKey() + " lies outside of " + folder);
            }
            Files.createDirectories(place.getParent());
            Files.write(place, beside.getValue());
        }
        Files.writeString(file, company.yaml());
    }
}
