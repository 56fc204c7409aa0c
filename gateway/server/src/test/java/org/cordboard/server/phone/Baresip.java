package org.cordboard.server.phone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The telephone baresip, run as a child process. It says a tone and writes down what it hears.
final class Baresip implements AutoCloseable {
    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/baresip/modules"), Path.of("/usr/lib/x86_64-linux-gnu/baresip/modules"),
            Path.of("/usr/lib/aarch64-linux-gnu/baresip/modules"), Path.of("/usr/local/lib/baresip/modules"));

    private static final int RATE = 8000;
    static final int VOICE_HERTZ = 1000;

    private final Process process;
    private final Path folder;

    private Baresip(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// @param account its line in `accounts`
    /// @param settings more lines of `config`
    record Setup(String account, List<String> settings) {
        /// TLS, and no sound that is not encrypted.
        ///
        /// @param identity certificate and key in one PEM file
        /// @param ca whom it believes
        static Setup secure(Path identity, Path ca) {
            return new Setup(
                    "<sip:200@127.0.0.1;transport=tls>;regint=0;mediaenc=srtp-mand;answermode=auto;audio_codecs=PCMU/8000/1",
                    List.of("sip_certificate " + identity, "sip_cafile " + ca, "module srtp.so"));
        }

        /// As [#secure], registered at a gateway over TLS.
        ///
        /// @param commands the port on which it takes them
        static Setup secured(String user, String secret, int registrar, Path identity, Path ca, int commands) {
            return new Setup(
                    "<sip:%s@127.0.0.1:%d;transport=tls>;auth_user=%s;auth_pass=%s;regint=60;mediaenc=srtp-mand;answermode=auto;audio_codecs=PCMU/8000/1"
                            .formatted(user, registrar, user, secret),
                    List.of(
                            "sip_certificate " + identity,
                            "sip_cafile " + ca,
                            "module srtp.so",
                            "module_app ctrl_tcp.so",
                            "ctrl_tcp_listen 127.0.0.1:" + commands));
        }

        /// Opus and no other codec, registered at a gateway.
        ///
        /// @param packet milliseconds in one of its packets
        /// @param commands the port on which it takes them
        static Setup opus(String user, String secret, int registrar, int packet, int commands) {
            return new Setup(
                    "<sip:%s@127.0.0.1:%d>;auth_user=%s;auth_pass=%s;regint=600;answermode=auto;ptime=%d;audio_codecs=opus/48000/2"
                            .formatted(user, registrar, user, secret, packet),
                    List.of("module opus.so", "module_app ctrl_tcp.so", "ctrl_tcp_listen 127.0.0.1:" + commands));
        }
    }

    /// @param port on which it listens for UDP; for TLS, on the one above
    /// @param commands run at its start, such as `/dial sip:100@192.0.2.1`
    static Baresip start(Path folder, Setup setup, int port, String... commands) throws IOException {
        Files.writeString(folder.resolve("accounts"), setup.account() + "\n");
        Files.writeString(folder.resolve("config"), """
                poll_method epoll
                sip_listen 127.0.0.1:%d
                net_interface 127.0.0.1
                rtcp_mux no
                jitter_buffer_type fixed
                audio_source aufile,%s/voice.wav
                audio_txmode poll
                audio_level no
                ausrc_format s16
                auplay_format s16
                auenc_format s16
                audec_format s16
                jitter_buffer_delay 2-10
                audio_player aubridge,nowhere
                audio_alert aubridge,nowhere
                ausrc_srate 8000
                auplay_srate 8000
                ausrc_channels 1
                auplay_channels 1
                snd_path %s
                module_path %s
                module g711.so
                %s
                module aufile.so
                module sndfile.so
                module aubridge.so
                module_tmp account.so
                module_app menu.so
                """.formatted(
                        port, folder, folder, modules(), String.join("\n", setup.settings())));
        writeVoice(folder.resolve("voice.wav"));
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of("baresip", "-4", "-v", "-f", folder.toString()));
        for (String one : commands) {
            command.addAll(List.of("-e", one));
        }
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("cannot run baresip: install the Debian package baresip", e);
        }
        Baresip baresip = new Baresip(process, folder);
        Awaitility.await().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("baresip ended:\n" + Files.readString(output));
            }
            return Files.readString(output).contains("baresip is ready");
        });
        return baresip;
    }

    /// A minute; when it ends, so does the call.
    static void writeVoice(Path file) throws IOException {
        int samples = 60 * RATE;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(US_ASCII))
                .putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (8000 * Math.sin(2 * Math.PI * VOICE_HERTZ * i / RATE)));
        }
        Files.write(file, wav.array());
    }

    private static Path modules() {
        return MODULES.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new AssertionError("baresip's modules are in none of " + MODULES));
    }

    /// How loud that tone is in what it has heard last, 0–1.
    double hears(int hertz) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> recordings = files.filter(
                            file -> file.getFileName().toString().endsWith("-dec.wav"))
                    .toList();
            return recordings.isEmpty() ? 0 : WavTone.loudness(Files.readAllBytes(recordings.getFirst()), hertz);
        }
    }

    /// Remote control: netstrings with JSON (https://cr.yp.to/proto/netstrings.txt).
    ///
    /// @param port as it was given to [Setup#opus]
    static void command(int port, String name, String parameters) throws IOException {
        String json = "{\"command\":\"%s\",\"params\":\"%s\"}".formatted(name, parameters);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((json.length() + ":" + json + ",").getBytes(US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().read();
        }
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
