package org.cordboard.media.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.OpusWishes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusTest {
    private static final OpusWishes REPAIRS = new OpusWishes(true, false, 20_000);

    private final OpusEncoder encoder = new OpusEncoder(REPAIRS);
    private final OpusDecoder decoder = new OpusDecoder();
    private final byte[] packet = new byte[OpusEncoder.LONGEST];
    private final byte[] heard = new byte[OpusDecoder.LONGEST];

    @AfterEach
    void close() {
        encoder.close();
        decoder.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 425, 1000, 2000, 3000})
    void aToneSurvivesTheWayThereAndBack(int hertz) {
        double share = 0;
        for (int frame = 0; frame < 50; frame++) {
            int length = encoder.encode(tone(hertz, frame), 0, packet, 0);
            assertThat(length).isBetween(3, OpusEncoder.LONGEST);
            assertThat(decoder.decode(packet, 0, length, heard, 0)).isEqualTo(Codec.FRAME);
            share = shareOf(hertz, heard);
        }
        assertThat(share).isGreaterThan(0.9);
    }

    @Test
    void whatALostFrameSaidIsFoundInTheNext() {
        byte[] lost = new byte[OpusDecoder.LONGEST];
        int frame = 0;
        for (; frame < 50; frame++) {
            decoder.decode(packet, 0, encoder.encode(tone(400, frame), 0, packet, 0), heard, 0);
        }
        encoder.encode(tone(1500, frame), 0, packet, 0);
        int next = encoder.encode(tone(1500, frame + 1), 0, packet, 0);

        assertThat(decoder.decodeLost(packet, 0, next, lost, 0, Codec.FRAME)).isEqualTo(Codec.FRAME);
        assertThat(shareOf(1500, lost)).isGreaterThan(2 * shareOf(400, lost));
    }

    @Test
    void nothingIsAllocatedForAPacket() {
        byte[] frame = tone(1000, 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        thereAndBack(frame, 100);
        long before = threads.getCurrentThreadAllocatedBytes();
        thereAndBack(frame, 2000);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
    }

    private void thereAndBack(byte[] frame, int times) {
        for (int i = 0; i < times; i++) {
            int length = encoder.encode(frame, 0, packet, 0);
            decoder.decodeLost(packet, 0, length, heard, 0, Codec.FRAME);
            decoder.decode(packet, 0, length, heard, 0);
        }
    }

    @Test
    void anyBytesAreTakenAndADecoderFindsBackAfterThem() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(decoder.decode(noise, 0, noise.length, heard, 0)).isBetween(-10, OpusDecoder.LONGEST);
            assertThat(decoder.decodeLost(noise, 0, noise.length, heard, 0, 160))
                    .isBetween(-10, 160);
        }
        aToneSurvivesTheWayThereAndBack(1000);
    }

    @Test
    void afterTheirEndBothSayThatTheyAreClosed() {
        encoder.close();
        decoder.close();

        assertThatThrownBy(() -> encoder.encode(new byte[160], 0, packet, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decoder.decode(packet, 0, 9, heard, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPeerThatWantsLessIsSentLess() {
        try (OpusEncoder small = new OpusEncoder(new OpusWishes(false, true, 8_000))) {
            for (int frame = 0; frame < 20; frame++) {
                assertThat(small.encode(tone(700, frame), 0, packet, 0)).isEqualTo(20);
            }
        }
    }

    private static byte[] tone(int hertz, int frame) {
        byte[] ulaw = new byte[Codec.FRAME];
        for (int i = 0; i < ulaw.length; i++) {
            double time = (double) (frame * Codec.FRAME + i) / Codec.RATE;
            ulaw[i] = G711.ulaw((short) (8000 * Math.sin(2 * Math.PI * hertz * time)));
        }
        return ulaw;
    }

    /// Of the energy of a frame.
    private static double shareOf(int hertz, byte[] ulaw) {
        double sine = 0;
        double cosine = 0;
        double energy = 1;
        for (int i = 0; i < Codec.FRAME; i++) {
            double sample = G711.linear(Codec.PCMU, ulaw[i]);
            sine += sample * Math.sin(2 * Math.PI * hertz * i / Codec.RATE);
            cosine += sample * Math.cos(2 * Math.PI * hertz * i / Codec.RATE);
            energy += sample * sample;
        }
        return 2 * (sine * sine + cosine * cosine) / (Codec.FRAME * energy);
    }
}
