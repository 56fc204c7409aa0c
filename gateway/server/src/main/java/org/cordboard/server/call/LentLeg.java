package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.id.AgentId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegStats;
import org.cordboard.media.Sound;
import org.cordboard.media.quality.SoundState;

/// A console's leg as the caller's side of a call: the console hears what the call asks for, except
/// while it has stepped aside. Then whoever the call joins it with hears music, and what was asked for
/// is made good later. Any thread.
final class LentLeg implements Leg {
    private final AgentLegs legs;
    private final AgentId agent;
    private final Runnable whenRecording;
    private Leg latest;
    private Consumer<Leg> asked = Leg::silence;
    private Optional<Leg> joined = Optional.empty();
    private Optional<Sound> music = Optional.empty();
    private boolean aside;

    /// @param leg as it is now; a browser that comes back has another one
    /// @param whenRecording told before what the agent says is recorded
    LentLeg(AgentLegs legs, AgentId agent, Leg leg, Runnable whenRecording) {
        this.legs = legs;
        this.agent = agent;
        this.latest = leg;
        this.whenRecording = whenRecording;
    }

    /// The console hears something else from now on.
    ///
    /// @param heard by whoever this is joined with, over and over; empty for silence
    synchronized void stepAside(Optional<Sound> heard) {
        aside = true;
        music = heard;
        joined.ifPresent(this::entertain);
    }

    /// The console hears again what the call asked for last.
    synchronized void stepBack() {
        aside = false;
        real().ifPresent(asked);
    }

    /// The leg itself; empty while something else is heard there, or nothing because the browser is
    /// gone.
    synchronized Optional<Leg> voice() {
        return aside ? Optional.empty() : real();
    }

    /// Whoever is joined with the console.
    synchronized Optional<Leg> joined() {
        return joined;
    }

    private Optional<Leg> real() {
        Optional<Leg> now = legs.leg(agent);
        now.ifPresent(leg -> latest = leg);
        return now;
    }

    private void entertain(Leg other) {
        music.ifPresentOrElse(other::loop, other::silence);
    }

    private void ask(Consumer<Leg> what) {
        asked = what;
        if (aside) {
            joined.ifPresent(Leg::silence);
        } else {
            real().ifPresent(what);
        }
        joined = Optional.empty();
    }

    @Override
    public synchronized void play(long playback, List<Sound> sounds) {
        ask(leg -> leg.play(playback, sounds));
    }

    @Override
    public synchronized void loop(Sound sound) {
        ask(leg -> leg.loop(sound));
    }

    @Override
    public synchronized void silence() {
        ask(Leg::silence);
    }

    @Override
    public synchronized void bridge(Leg other) {
        ask(leg -> leg.bridge(other));
        joined = Optional.of(other);
        if (aside) {
            entertain(other);
        }
    }

    @Override
    public synchronized void hear(List<Leg> others) {
        voice().ifPresent(leg -> leg.hear(others));
    }

    @Override
    public synchronized void tell(long playback, Sound sound) {
        voice().ifPresent(leg -> leg.tell(playback, sound));
    }

    @Override
    public synchronized void sendDigit(char key) {
        voice().ifPresent(leg -> leg.sendDigit(key));
    }

    @Override
    public synchronized void record(Path file, Duration atMost) {
        whenRecording.run();
        voice().ifPresent(leg -> leg.record(file, atMost));
    }

    @Override
    public synchronized void stopRecording() {
        latest.stopRecording();
    }

    @Override
    public synchronized LegStats stats() {
        return latest.stats();
    }

    @Override
    public synchronized SoundState sound() {
        return latest.sound();
    }

    /// The leg is the console's, and stays.
    @Override
    public void close() {}
}
