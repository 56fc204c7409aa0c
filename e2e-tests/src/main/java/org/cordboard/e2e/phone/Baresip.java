package org.cordboard.e2e.phone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.e2e.hearing.Ears;
import org.cordboard.e2e.hearing.Sound;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;

/// A telephone: baresip, told by remote control what to do. It makes or takes one call at a time.
public final class Baresip implements Ears, AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration SIGNALLING = Duration.ofSeconds(30);
    /// Longer than any story; the call would end with the voice.
    private static final Duration VOICE = Duration.ofMinutes(5);

    private static final int VOICE_RATE = 8000;
    private static final int ANY_PORT = 0;

    private final CallerId caller;
    private final Transport transport;
    private final ChildProcess process;
    private final BaresipControl control;
    private final BaresipRecording recording;
    private int forgotten;

    private Baresip(CallerId caller, Transport transport, ChildProcess process, BaresipControl control, Path folder) {
        this.caller = caller;
        this.transport = transport;
        this.process = process;
        this.control = control;
        this.recording = new BaresipRecording(folder);
    }

    /// @param tone what it says all the time
    /// @param folder an empty folder for its configuration, logs and recordings
    public static Baresip start(CallerId caller, Tone tone, Transport transport, Path folder) {
        return start(caller, Model.USUAL, tone, transport, folder);
    }

    /// A telephone of another kind.
    public static Baresip start(CallerId caller, Model model, Tone tone, Transport transport, Path folder) {
        return start(caller, model, tone, transport, ANY_PORT, folder);
    }

    /// A telephone that can be called at its number, as `start` otherwise.
    ///
    /// @param sipPort where it listens, for UDP and TCP
    public static Baresip start(
            CallerId caller, Model model, Tone tone, Transport transport, int sipPort, Path folder) {
        return start(caller, BaresipFolder.unregistered(caller, model), tone, transport, sipPort, folder);
    }

    /// A telephone that has registered as an extension, as `start` otherwise.
    public static Baresip register(SipAccount account, Tone tone, Transport transport, Path folder) {
        CallerId owner = new CallerId(account.name(), account.extension());
        Baresip phone = start(owner, account.line(transport), tone, transport, ANY_PORT, folder);
        await(account.name() + " to be registered")
                .atMost(SIGNALLING)
                .until(() -> phone.process.log().contains("1 binding"));
        return phone;
    }

    private static Baresip start(
            CallerId caller, String account, Tone tone, Transport transport, int sipPort, Path folder) {
        int port = freePort();
        BaresipFolder.write(folder, PrivateNet.HERE, account, tone.sound(VOICE, VOICE_RATE), sipPort, port);
        ChildProcess process = ChildProcess.start(
                "baresip", folder, List.of(Executables.find("baresip").toString(), "-4", "-f", folder.toString()));
        try {
            await("baresip").atMost(START).until(() -> isReady(process));
            return new Baresip(caller, transport, process, BaresipControl.connect(port), folder);
        } catch (IOException | RuntimeException e) {
            process.close();
            throw new IllegalStateException("baresip did not start:\n" + process.log(), e);
        }
    }

    private static boolean isReady(ChildProcess process) {
        process.requireAlive();
        return process.log().contains("baresip is ready");
    }

    /// Nobody else takes ports in the private network, so a port that is free stays free.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CallerId caller() {
        return caller;
    }

    /// @param uri a SIP address without parameters, such as `sip:5550100@10.99.0.1:5060`
    public Baresip dial(String uri) {
        control.command("dial", transport.applyTo(uri));
        return this;
    }

    /// Presses keys, which travel as RFC 4733 events.
    ///
    /// @param keys of `0`–`9`, `*`, `#`
    public Baresip press(String keys) {
        control.command("sndcode", keys);
        return this;
    }

    /// Passes the other side on, without asking there first.
    ///
    /// @param uri as for `dial`
    public void transfer(String uri) {
        control.command("transfer", uri);
    }

    /// What this telephone has done so far counts no more: the next call is the first.
    public void forgetCall() {
        forgotten = control.events().size();
    }

    /// Waits until the lamp for waiting messages is told something.
    public void awaitMessageLamp(String words) {
        await(caller.name() + "'s lamp for messages")
                .atMost(SIGNALLING)
                .until(() -> process.log().contains(words));
    }

    /// Waits until somebody calls.
    public Baresip awaitRing() {
        await(caller.name() + " to be called")
                .atMost(SIGNALLING)
                .until(() -> detail("CALL_INCOMING"), Optional::isPresent);
        return this;
    }

    /// Takes the call that rings.
    public Baresip answer() {
        control.command("accept", "");
        return awaitAnswer();
    }

    /// Sends the call that rings away as busy.
    public void beBusy() {
        hangUp();
    }

    /// Puts the call on hold: a re-INVITE with `sendonly`.
    public void hold() {
        control.command("hold", "");
    }

    public void resume() {
        control.command("resume", "");
    }

    public void hangUp() {
        control.command("hangup", "");
    }

    /// Waits until the call stands.
    public Baresip awaitAnswer() {
        await(caller.name() + " to be answered")
                .atMost(SIGNALLING)
                .until(() -> detail("CALL_ESTABLISHED"), Optional::isPresent);
        return this;
    }

    /// Waits until the call is over.
    ///
    /// @return the reason, as baresip words it: the status of a refused call, or empty when the other side hung
    /// up
    public String awaitEnd() {
        return await(caller.name() + "'s call to end")
                .atMost(SIGNALLING)
                .until(() -> detail("CALL_CLOSED"), Optional::isPresent)
                .orElseThrow();
    }

    public boolean isInCall() {
        return detail("CALL_ESTABLISHED").isPresent() && detail("CALL_CLOSED").isEmpty();
    }

    /// The keys that the other side has pressed so far, by RFC 4733 events: baresip knows no others.
    public String keysHeard() {
        return details("CALL_DTMF_START").collect(Collectors.joining());
    }

    private Optional<String> detail(String type) {
        return details(type).findFirst();
    }

    private Stream<String> details(String type) {
        return control.events().stream()
                .skip(forgotten)
                .filter(event -> event.type().equals(type))
                .map(BaresipEvent::detail);
    }

    @Override
    public Sound listen(Duration window) {
        return recording.record(window);
    }

    /// What this phone has heard since `start`, which lies in its call.
    public Sound heardSince(Instant start) {
        return recording.since(start);
    }

    /// How much this phone has heard in its call; stands still while no packets come.
    public Duration heardSoFar() {
        return recording.length();
    }

    /// What this phone has heard after that, which [#heardSoFar] has said before.
    public Sound heardAfter(Duration heard) {
        return recording.after(heard);
    }

    /// What baresip said about its work, for reports of failures.
    public String log() {
        return process.log();
    }

    @Override
    public void close() {
        control.close();
        process.close();
    }

    @Override
    public String toString() {
        return caller.name() + "'s telephone";
    }
}
