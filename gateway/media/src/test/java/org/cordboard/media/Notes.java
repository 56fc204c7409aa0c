package org.cordboard.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes down what a leg reports, in words that tests compare.
final class Notes implements LegListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return lines;
    }

    String digits() {
        StringBuilder digits = new StringBuilder();
        lines.stream().filter(line -> line.startsWith("digit ")).forEach(line -> digits.append(line.substring(6)));
        return digits.toString();
    }

    @Override
    public void onConnected() {
        lines.add("connected");
    }

    @Override
    public void onDigit(char key) {
        lines.add("digit " + key);
    }

    @Override
    public void onHold(boolean held) {
        lines.add(held ? "held" : "resumed");
    }

    @Override
    public void onPlaybackEnded(long playback) {
        lines.add("ended " + playback);
    }

    @Override
    public void onRecorded(Path file, Duration length) {
        lines.add("recorded " + file.getFileName());
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
        lines.add("recording failed: " + reason + ", kept " + kept.map(Path::getFileName));
    }

    @Override
    public void onLost(String reason) {
        lines.add("lost: " + reason);
    }
}
