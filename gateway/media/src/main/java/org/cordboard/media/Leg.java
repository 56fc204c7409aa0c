package org.cordboard.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.media.quality.SoundState;

/// One party's side of a call, as sound: a telephone (RTP) or a browser (ICE, DTLS-SRTP). A leg hears one thing
/// at a time: silence, prompts, a loop, another leg, or several together. All methods may be called from any
/// thread, return at once and are carried out in order on the leg's media worker; on a closed leg they do
/// nothing. Whatever replaces a bridge, on either of its legs, parts both: the other one then hears nothing. What
/// a leg plays begins when the leg is connected, so that nothing of it is lost.
public interface Leg extends AutoCloseable {
    /// Plays the sounds one after the other, each packet on its 20 ms, instead of what the leg hears now.
    /// Unless replaced or stopped, [LegListener#onPlaybackEnded(long)] follows with `playback`.
    void play(long playback, List<Sound> sounds);

    /// Plays the sound over and over, instead of what the leg hears now.
    void loop(Sound sound);

    /// Hears nothing; parts the leg from another one.
    void silence();

    /// Joins the two legs: each hears the other instead of what it heard. Parts either from a third. When the
    /// other one is closed already, nothing changes.
    void bridge(Leg other);

    /// Hears these legs together from now on, instead of what it heard; those that close are silent.
    /// What others hear of this leg stays as it is: of two that are bridged, the other one goes on
    /// hearing this one. To name that one alone brings back what the bridge was.
    ///
    /// @param others not this one
    void hear(List<Leg> others);

    /// Says something to this leg while it goes on hearing those whom it is joined with or hears together,
    /// who are a quarter as loud meanwhile; nobody else hears it. [LegListener#onPlaybackEnded(long)]
    /// follows with `playback`, unless something else is to be heard before.
    void tell(long playback, Sound sound);

    /// Sends one key, 160 ms by RFC 4733. Dropped when the peer did not offer telephone-event.
    ///
    /// @param key `0`–`9`, `*`, `#`, `A`–`D`
    void sendDigit(char key);

    /// Records what this leg says as a WAV file (8 kHz, mono, 16 bit), gaps filled with silence, until stopped,
    /// `atMost` or the end of the leg. Written beside `file` and renamed when complete and synced; then
    /// [LegListener#onRecorded] follows, or [LegListener#onRecordingFailed].
    void record(Path file, Duration atMost);

    void stopRecording();

    /// Counters since the leg began. Any thread.
    LegStats stats();

    /// What is known of the sound by now. Any thread.
    SoundState sound();

    /// Ends the leg, its sockets and its recording (which is completed and reported).
    @Override
    void close();
}
