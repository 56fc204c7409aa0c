package org.cordboard.e2e.phone;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.Router;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;

/// A telephone of the house at somebody's home, behind a router: baresip, which takes each call by itself.
public final class HomePhone implements Ears, AutoCloseable {
    private static final Duration SIGNALLING = Duration.ofSeconds(30);
    private static final Duration VOICE = Duration.ofMinutes(5);
    private static final int VOICE_RATE = 8000;
    private static final int ANY_PORT = 0;

    private final String name;
    private final ChildProcess process;
    private final BaresipRecording recording;

    private HomePhone(String name, ChildProcess process, BaresipRecording recording) {
        this.name = name;
        this.process = process;
        this.recording = recording;
    }

    /// Waits until it is registered.
    ///
    /// @param tone what it says all the time
    public static HomePhone register(SipAccount account, Tone tone, Router router, Path folder) {
        String line = account.line(Transport.UDP).replace("answermode=manual", "answermode=auto");
        BaresipFolder.write(folder, Router.HOME, line, tone.sound(VOICE, VOICE_RATE), ANY_PORT, ANY_PORT);
        List<String> command = new ArrayList<>(router.inside());
        command.addAll(List.of(Executables.find("baresip").toString(), "-4", "-f", folder.toString()));
        ChildProcess process = ChildProcess.start("baresip", folder, command);
        HomePhone phone = new HomePhone(account.name(), process, new BaresipRecording(folder));
        await(phone + " to be registered").atMost(SIGNALLING).until(() -> phone.isRegistered());
        return phone;
    }

    private boolean isRegistered() {
        process.requireAlive();
        return process.log().contains("1 binding");
    }

    @Override
    public Sound listen(Duration window) {
        return recording.record(window);
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return name + "'s telephone at home";
    }
}
