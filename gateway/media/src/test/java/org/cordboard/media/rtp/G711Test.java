package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class G711Test {
    /// The JDK's own decoder as the second opinion.
    private static byte[] decoded(AudioFormat.Encoding encoding) throws Exception {
        byte[] codes = new byte[256];
        for (int i = 0; i < 256; i++) {
            codes[i] = (byte) i;
        }
        AudioFormat coded = new AudioFormat(encoding, 8000, 8, 1, 1, 8000, false);
        AudioFormat linear = new AudioFormat(8000, 16, 1, true, true);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(codes), coded, 256);
                AudioInputStream out = AudioSystem.getAudioInputStream(linear, in)) {
            return out.readAllBytes();
        }
    }

    @Test
    void allCodesMeanWhatTheyMeanToTheJdk() throws Exception {
        byte[] ulaw = decoded(AudioFormat.Encoding.ULAW);
        byte[] alaw = decoded(AudioFormat.Encoding.ALAW);
        for (int code = 0; code < 256; code++) {
            assertThat(G711.linear(Codec.PCMU, (byte) code)).isEqualTo((short) BigEndian.unsignedShort(ulaw, 2 * code));
            assertThat(G711.linear(Codec.PCMA, (byte) code)).isEqualTo((short) BigEndian.unsignedShort(alaw, 2 * code));
        }
    }

    @Test
    void aDecodedCodeIsCodedAsItself() {
        for (int code = 0; code < 256; code++) {
            short sample = G711.linear(Codec.PCMU, (byte) code);
            assertThat(G711.linear(Codec.PCMU, G711.ulaw(sample))).isEqualTo(sample);
        }
        assertThat(G711.ulaw(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
        assertThat(G711.ulaw(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
    }

    @Test
    void recodingStaysNear() {
        byte[] code = new byte[1];
        for (int i = 0; i < 256; i++) {
            code[0] = (byte) i;
            short before = G711.linear(Codec.PCMU, code[0]);
            G711.transcode(Codec.PCMU, Codec.PCMA, code, 0, 1);
            short after = G711.linear(Codec.PCMA, code[0]);
            assertThat(Math.abs(after - before)).isLessThanOrEqualTo(16 + Math.abs(before) / 16);
        }
    }

    @Test
    void silenceStaysSilence() {
        byte[] code = {Codec.PCMU.silence()};
        G711.transcode(Codec.PCMU, Codec.PCMA, code, 0, 1);
        assertThat(Math.abs(G711.linear(Codec.PCMA, code[0]))).isLessThanOrEqualTo((short) 8);
        assertThat(Math.abs(G711.linear(Codec.PCMA, Codec.PCMA.silence()))).isLessThanOrEqualTo((short) 8);
    }
}
