package org.cordboard.server.call;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.core.event.Cause;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.LegStats;
import org.cordboard.media.Sound;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.rtp.Codec;

/// What was done to the parts of a call, in words and in order.
final class Diary {
    final List<String> entries = new CopyOnWriteArrayList<>();

    /// Who hears what the caller's leg reports, once it is answered.
    LegListener ofCaller;

    /// Whether it was music, each time the caller's side was told what comes.
    final List<Boolean> musicTold = new CopyOnWriteArrayList<>();

    private static String length(Sound sound) {
        return String.valueOf(sound.length().toMillis());
    }

    private void note(String entry) {
        entries.add(entry);
    }

    /// A caller who has called and can be answered.
    ArrivedSide caller() {
        return new ArrivedSide() {
            @Override
            public void ring() {
                entries.add("caller hears ringing");
            }

            @Override
            public void hearsMusic(boolean music) {
                musicTold.add(music);
            }

            @Override
            public int maxForwards() {
                return 69;
            }

            @Override
            public Optional<Leg> openEarly(LegListener listener) {
                note("caller hears before the answer");
                return Optional.of(leg("caller's early leg"));
            }

            @Override
            public Leg answer(LegListener listener) {
                ofCaller = listener;
                note("caller answered");
                return leg("caller's leg");
            }

            @Override
            public void end(Cause cause) {
                note("caller ended");
            }

            @Override
            public void confirmEnd() {
                note("caller confirmed");
            }
        };
    }

    Leg leg(String name) {
        return new NotedLeg(name);
    }

    private final class NotedLeg implements Leg {
        private final String name;

        private NotedLeg(String name) {
            this.name = name;
        }

        @Override
        public void play(long playback, List<Sound> sounds) {
            note(name + " hears playback " + playback
                    + sounds.stream().map(Diary::length).collect(joining("+", " of ", " ms")));
        }

        @Override
        public void loop(Sound sound) {
            note(name + " hears over and over " + sound.length().toMillis() + " ms");
        }

        @Override
        public void silence() {
            note(name + " hears nothing");
        }

        @Override
        public void bridge(Leg other) {
            note(name + " is joined with " + other);
        }

        @Override
        public void hear(List<Leg> others) {
            note(name + " hears " + others.stream().map(Leg::toString).collect(joining(" and ")));
        }

        @Override
        public void tell(long playback, Sound sound) {
            note(name + " is told " + sound.length().toMillis() + " ms as playback " + playback);
        }

        @Override
        public void sendDigit(char key) {
            note(name + " is sent " + key);
        }

        @Override
        public void record(Path file, Duration atMost) {
            note(name + " is recorded");
        }

        @Override
        public void stopRecording() {
            note(name + " is no longer recorded");
        }

        @Override
        public LegStats stats() {
            return new LegStats(0, 0, 0, 0, 0, 0, -1);
        }

        @Override
        public SoundState sound() {
            return new SoundState(Codec.PCMU, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1);
        }

        @Override
        public void close() {
            note(name + " closed");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
