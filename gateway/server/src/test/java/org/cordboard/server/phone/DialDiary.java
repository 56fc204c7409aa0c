package org.cordboard.server.phone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.server.call.DialledListener;
import org.cordboard.sip.Transfer;

/// Writes down what is told of a telephone that was dialled, in words that tests compare.
final class DialDiary implements DialledListener, LegListener {
    final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
    volatile Leg leg;
    volatile Transfer transfer;

    String next() throws InterruptedException {
        return entries.poll(60, TimeUnit.SECONDS);
    }

    @Override
    public CallId call() {
        return new CallId("c-1");
    }

    @Override
    public LegListener ofLeg() {
        return this;
    }

    @Override
    public void onHeard(Leg heardLeg) {
        leg = heardLeg;
        entries.add("heard");
    }

    @Override
    public void onAnswered(Leg answered, String trunk) {
        leg = answered;
        entries.add("answered");
    }

    @Override
    public void onFailed(OutsideEnd end, String reason) {
        entries.add("failed " + end + " " + reason);
    }

    @Override
    public void onHungUp(Runnable confirm) {
        confirm.run();
        leg.close();
        entries.add("hung up");
    }

    @Override
    public void onBlindTransfer(Transfer transfer) {
        entries.add("passes on to " + transfer.to());
    }

    @Override
    public void onAttendedTransfer(Transfer asked, CallId other) {
        transfer = asked;
        entries.add("passes on to " + other);
    }

    @Override
    public void onKey(char key) {
        entries.add("key " + key);
    }

    @Override
    public void onConnected() {}

    @Override
    public void onDigit(char key) {
        entries.add("digit " + key);
    }

    @Override
    public void onHold(boolean held) {
        entries.add(held ? "held" : "resumed");
    }

    @Override
    public void onPlaybackEnded(long playback) {}

    @Override
    public void onRecorded(Path file, Duration length) {
        entries.add("recorded");
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {}

    @Override
    public void onLost(String reason) {
        entries.add("lost " + reason);
    }
}
