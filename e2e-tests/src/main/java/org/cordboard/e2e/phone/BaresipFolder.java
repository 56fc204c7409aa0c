package org.cordboard.e2e.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Wav;
import org.cordboard.e2e.net.PrivateNet;

/// What baresip wants to find when it starts: its configuration, the account it calls from, and its voice.
final class BaresipFolder {
    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/baresip/modules"), Path.of("/usr/lib/x86_64-linux-gnu/baresip/modules"),
            Path.of("/usr/lib/aarch64-linux-gnu/baresip/modules"), Path.of("/usr/local/lib/baresip/modules"));

    private BaresipFolder() {}

    /// @param caller the name and number that the called party is shown
    /// @return the account of a telephone that registers nowhere
    static String unregistered(CallerId caller, Model model) {
        return "\"%s\" <sip:%s@%s>;regint=0;answermode=manual;audio_codecs=%s"
                .formatted(caller.name(), caller.number(), PrivateNet.HERE, model.codecs());
    }

    /// @param address where this phone lives
    /// @param account as baresip writes it
    /// @param voice what this phone says; the call ends when it ends
    /// @param sipPort where it can be called; 0 for any port
    /// @param controlPort where baresip takes commands
    static void write(Path folder, String address, String account, Sound voice, int sipPort, int controlPort) {
        try {
            Wav.write(voice, folder.resolve("voice.wav"));
            Files.writeString(folder.resolve("config"), config(folder, address, sipPort, controlPort));
            Files.writeString(folder.resolve("accounts"), account + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String config(Path folder, String address, int sipPort, int controlPort) throws IOException {
        try (InputStream template = BaresipFolder.class.getResourceAsStream("baresip.config")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{folder}", folder.toAbsolutePath().toString())
                    .replace("{address}", address)
                    .replace("{sip}", Integer.toString(sipPort))
                    .replace("{control}", Integer.toString(controlPort))
                    .replace("{modules}", modules().toString());
        }
    }

    private static Path modules() {
        return MODULES.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("baresip's modules are in none of " + MODULES));
    }
}
