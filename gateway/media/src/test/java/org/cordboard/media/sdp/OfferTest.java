package org.cordboard.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.OpusWishes;
import org.cordboard.media.srtp.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
    private static final InetAddress GATEWAY = InetAddress.ofLiteral("192.0.2.1");
    private static final String PHONE = """
            v=0
            o=alice 1 1 IN IP4 198.51.100.7
            s=-
            c=IN IP4 198.51.100.7
            t=0 0
            m=audio 4000 RTP/AVP 8 0 101
            a=rtpmap:101 telephone-event/8000
            """;
    private static final String OPUS = PHONE.replace("RTP/AVP 8 0 101", "RTP/AVP 96 0 101 97") + """
            a=rtpmap:96 opus/48000/2
            a=fmtp:96 useinbandfec=1; cbr=1;maxaveragebitrate=16000
            a=rtpmap:97 telephone-event/48000
            """;

    private static PhoneOffer phone(String sdp) throws SdpException {
        return PhoneOffer.parse(sdp, Encryption.OFF, List.of(Codec.values()));
    }

    private static PhoneOffer preferringOpus(String sdp) throws SdpException {
        return PhoneOffer.parse(sdp, Encryption.OFF, List.of(Codec.OPUS, Codec.PCMU));
    }

    @Test
    void staticPayloadTypesNeedNoRtpmap() throws Exception {
        PhoneOffer offer = phone(PHONE);
        assertThat(offer.formats()).isEqualTo(new Formats(Codec.PCMU, 0, 101));
        assertThat(offer.address()).isEqualTo(new InetSocketAddress("198.51.100.7", 4000));
        assertThat(offer.direction()).isEqualTo(Direction.SENDRECV);
    }

    @Test
    void aRtpmapGoesBeforeTheStaticMeaning() throws Exception {
        PhoneOffer offer = phone(PHONE.replace("RTP/AVP 8 0 101", "RTP/AVP 100 101") + "a=rtpmap:100 pcma/8000/1\n");
        assertThat(offer.formats()).isEqualTo(new Formats(Codec.PCMA, 100, 101));
    }

    @Test
    void thePreferredCodecIsTakenWhateverTheOfferPrefers() throws Exception {
        assertThat(phone(OPUS).formats().codec()).isEqualTo(Codec.PCMU);
        assertThat(preferringOpus(OPUS).formats().codec()).isEqualTo(Codec.OPUS);
    }

    @Test
    void whatIsNotAmongTheCodecsIsNotSpoken() {
        assertThatThrownBy(() -> preferringOpus(PHONE.replace("RTP/AVP 8 0 101", "RTP/AVP 8")))
                .hasMessage("SDP: there is no audio over RTP/AVP with a codec that is spoken here: OPUS, PCMU");
    }

    @Test
    void opusHasKeysOfItsOwnClockAndIsSentAsItIsWanted() throws Exception {
        assertThat(preferringOpus(OPUS).formats())
                .isEqualTo(new Formats(Codec.OPUS, 96, 97, 48_000, new OpusWishes(true, true, 16_000)));
    }

    @Test
    void keysOf8KilohertzAreTakenBesideOpusFromThoseWhoHaveNoOthers() throws Exception {
        Formats formats =
                preferringOpus(OPUS.replace("telephone-event/48000", "x/1")).formats();

        assertThat(formats.events()).isEqualTo(101);
        assertThat(formats.eventClock()).isEqualTo(8000);
    }

    @Test
    void anAnswerWithOpusSaysWhatWeHearAndHowMuchOfItInAPacket() throws Exception {
        assertThat(new PhoneAnswer(5, GATEWAY, 9000).to(preferringOpus(OPUS)))
                .contains("\r\nm=audio 9000 RTP/AVP 96 97\r\n", "\r\na=rtpmap:96 opus/48000/2\r\n")
                .contains("\r\na=fmtp:96 maxplaybackrate=8000;sprop-maxcapturerate=8000;useinbandfec=1\r\n")
                .contains("\r\na=rtpmap:97 telephone-event/48000\r\n", "\r\na=ptime:20\r\na=maxptime:60\r\n");
    }

    @Test
    void keysOfAnotherClockAreNotTaken() throws Exception {
        PhoneOffer offer = phone(PHONE.replace("telephone-event/8000", "telephone-event/48000"));
        assertThat(offer.formats().hasEvents()).isFalse();
    }

    @Test
    void carriageReturnsAndTrailingBlanksChangeNothing() throws Exception {
        PhoneOffer offer = phone(PHONE.replace("\n", " \r\n") + "\r\n\r\n");
        assertThat(offer.formats()).isEqualTo(phone(PHONE).formats());
    }

    @Test
    void theConnectionOfTheSectionGoesBeforeThatOfTheSession() throws Exception {
        assertThat(phone(PHONE + "c=IN IP6 2001:db8::9\n").address().getHostString())
                .startsWith("2001:db8");
    }

    @Test
    void sectionsThatAreNotWantedAreRejectedInTheirPlaces() throws Exception {
        String offer = PHONE.replace("m=audio", "m=video 5000 RTP/AVP 96\nm=audio") + "m=audio 6000 RTP/SAVP 0\n";
        assertThat(new PhoneAnswer(5, GATEWAY, 9000).to(phone(offer)).lines().filter(line -> line.startsWith("m=")))
                .containsExactly("m=video 0 RTP/AVP 96", "m=audio 9000 RTP/AVP 0 101", "m=audio 0 RTP/SAVP 0");
    }

    @ParameterizedTest
    @CsvSource({"sendrecv, sendrecv", "sendonly, recvonly", "recvonly, sendonly", "inactive, inactive"})
    void directionsAreMirrored(String offered, String answered) throws Exception {
        String answer = new PhoneAnswer(5, GATEWAY, 9000).to(phone(PHONE + "a=" + offered + "\n"));
        assertThat(answer).contains("\r\na=" + answered + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=sendrecv | 198.51.100.7:4001",
                "a=rtcp:53020 | 198.51.100.7:53020",
                "a=rtcp:53020 IN IP4 198.51.100.9 | 198.51.100.9:53020",
                "a=rtcp:53020 IN IP4 phone.example | 198.51.100.7:4001",
                "a=rtcp:70000 | 198.51.100.7:4001",
                "a=rtcp: | 198.51.100.7:4001"
            })
    void reportsGoWhereThePhoneSaysOrToTheNextPort(String line, String address) throws Exception {
        assertThat(phone(PHONE + line + "\n").reports().orElseThrow()).hasToString("/" + address);
    }

    @Test
    void reportsAreMultiplexedWithSoundForThoseWhoOfferThat() throws Exception {
        PhoneOffer offer = phone(PHONE + "a=rtcp:4001\na=rtcp-mux\n");

        assertThat(offer.reports()).isEmpty();
        PhoneAnswer answers = new PhoneAnswer(5, GATEWAY, 9000);
        assertThat(answers.to(offer)).contains("\r\na=rtcp-mux\r\n");
        assertThat(answers.offerAgain(offer, Encryption.OFF, List.of(Codec.PCMU)))
                .contains("\r\na=rtcp-mux\r\n");
        assertThat(answers.to(phone(PHONE))).doesNotContain("rtcp");
    }

    @Test
    void theAddressOfAllZerosIsAHold() throws Exception {
        PhoneOffer offer = phone(PHONE.replace("c=IN IP4 198.51.100.7", "c=IN IP4 0.0.0.0"));
        assertThat(offer.direction()).isEqualTo(Direction.SENDONLY);
    }

    @Test
    void anAnswerIsANewVersionOnlyWhenItDiffers() throws Exception {
        PhoneAnswer answers = new PhoneAnswer(5, GATEWAY, 9000);
        assertThat(answers.to(phone(PHONE))).contains("o=cordboard 5 1 IN");
        assertThat(answers.to(phone(PHONE))).contains("o=cordboard 5 1 IN");
        assertThat(answers.to(phone(PHONE + "a=sendonly\n"))).contains("o=cordboard 5 2 IN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=0 | v=1 | line 1 `v=1`",
                "s=- | nonsense | line 3",
                "s=- | =- | line 3",
                "c=IN IP4 198.51.100.7 | c=IN IP4 | line 4 `c=IN IP4`",
                "c=IN IP4 198.51.100.7 | c=IN IP4 phone.example | names are not looked up",
                "c=IN IP4 198.51.100.7 | c=IN IP4 224.0.0.1 | multicast",
                "c=IN IP4 198.51.100.7 | c=IN IP6 198.51.100.7 | not of the kind IP6",
                "c=IN IP4 198.51.100.7 | b=AS:64 | no `c=` line",
                "4000 | 70000 | from 0 to 65535",
                "4000 | many | from 0 to 65535",
                "RTP/AVP 8 0 101 | RTP/AVP | at least one format",
                "RTP/AVP 8 0 101 | RTP/AVP 128 0 | `128` is no payload type",
                "a=rtpmap:101 telephone-event/8000 | a=rtpmap:101 | line 7 `a=rtpmap:101`",
                "a=rtpmap:101 telephone-event/8000 | a=rtpmap:x PCMU/8000 | `x` is no payload type"
            })
    void whatIsWrongIsNamed(String right, String wrong, String named) {
        assertThatThrownBy(() -> phone(PHONE.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        SdpException.class, e -> assertThat(e.kind()).isEqualTo(SdpException.Kind.MALFORMED))
                .hasMessageContaining(named);
    }

    @Test
    void anEmptyOfferAndAnEndlessOneAreRefused() {
        assertThatThrownBy(() -> phone("\r\n")).hasMessageContaining("empty");
        assertThatThrownBy(() -> phone("v=0\n" + "a=x\n".repeat(20_000))).hasMessageContaining("longer than");
        assertThatThrownBy(() -> phone("v=0\n" + "m=audio 0 RTP/AVP 0\n".repeat(65)))
                .hasMessageContaining("media lines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"RTP/AVP 8 0 101 | RTP/AVP 18 101", "m=audio 4000 | m=audio 0", "m=audio | m=video"})
    void withoutG711ThereIsNoCommonCodec(String right, String wrong) {
        assertThatThrownBy(() -> phone(PHONE.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        SdpException.class, e -> assertThat(e.kind()).isEqualTo(SdpException.Kind.NO_COMMON_CODEC));
    }
}
