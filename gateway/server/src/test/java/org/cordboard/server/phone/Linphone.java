package org.cordboard.server.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The telephone linphone without a sound card, run as a child process, which answers by itself. It is registered as
/// the one telephone of [ServedPhones].
final class Linphone implements AutoCloseable {
    private static final int CHANNELS = 22;
    private static final int RATE = 24;
    private static final int TELEPHONE = 8000;

    private final Process process;
    private final Path folder;
    private final Writer commands;
    private int streams;
    private int recordings;

    private Linphone(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.commands = process.outputWriter(UTF_8);
    }

    /// @param transport as in a SIP URI
    /// @param port of the registrar
    static Linphone start(Path folder, String transport, int port) throws IOException {
        Path config = Files.writeString(folder.resolve("linphonerc"), """
                [sip]
                sip_port=-1
                sip_tcp_port=-1
                sip_tls_port=0
                guess_hostname=0
                contact="Ada" <sip:ada@127.0.0.1>
                use_ipv6=0
                default_proxy=0
                media_encryption=none
                register_only_when_network_is_up=0

                [net]
                auto_net_state_mon=0

                [rtp]
                audio_rtp_port=-1

                [proxy_0]
                reg_proxy=<sip:127.0.0.1:%d;transport=%s>
                reg_identity=sip:%s@127.0.0.1
                reg_expires=60
                reg_sendregister=1
                publish=0

                [auth_info_0]
                username=%s
                passwd=%s
                realm=%s
                """.formatted(
                        port,
                        transport,
                        ServedPhones.USERNAME,
                        ServedPhones.USERNAME,
                        ServedPhones.SECRET,
                        ServedPhones.REALM));
        Baresip.writeVoice(folder.resolve("voice.wav"));
        Files.createDirectories(folder.resolve(".local/share/linphone"));
        ProcessBuilder builder = new ProcessBuilder("linphonec", "-a", "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(output(folder).toFile());
        builder.environment().put("HOME", folder.toString());
        // Else the library for sound, which finds no server, leaves a folder behind.
        builder.environment().put("PULSE_RUNTIME_PATH", folder.resolve("pulse").toString());
        try {
            Linphone phone = new Linphone(builder.start(), folder);
            phone.say("soundcard use files");
            return phone;
        } catch (IOException e) {
            throw new AssertionError("cannot run linphonec: install the Debian package linphone-cli", e);
        }
    }

    private static Path output(Path folder) {
        return folder.resolve("output");
    }

    /// Types a line: a command, or keys to be sent.
    void say(String line) throws IOException {
        commands.write(line + "\n");
        commands.flush();
    }

    /// Waits until it has written this.
    void awaitWords(String words) {
        awaitWords(words, 1);
    }

    /// Waits until sound flows, in the next call or after the next hold.
    void awaitStreams() {
        streams++;
        awaitWords("Media streams established", streams);
    }

    private void awaitWords(String words, int times) {
        await("linphone to say " + words)
                .atMost(ServedPhones.LONG)
                .until(() ->
                        Files.readString(output(folder), ISO_8859_1).split(Pattern.quote(words), -1).length > times);
    }

    /// Says its tone from now on, and writes down what it hears; only in a call.
    void speakAndListen() throws IOException {
        say("play " + folder.resolve("voice.wav"));
        recordings++;
        say("record " + recording());
    }

    private Path recording() {
        return folder.resolve("heard-" + recordings + ".wav");
    }

    /// How loud that tone is in what it has heard last, 0–1.
    double hears(int hertz) throws IOException {
        byte[] heard = Files.exists(recording()) ? Files.readAllBytes(recording()) : new byte[0];
        if (heard.length > RATE + Integer.BYTES) {
            // Until its end the file has no header.
            ByteBuffer.wrap(heard)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort(CHANNELS, (short) 1)
                    .putInt(RATE, TELEPHONE);
        }
        return WavTone.loudness(heard, hertz);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
