package org.cordboard.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.Cause;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.Sound;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.call.Outgoing;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.OfferNotAcceptableException;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.SipEdge;
import org.cordboard.sip.SipListener;
import org.cordboard.sip.Trunk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Dials a second edge, which stands for the telephone network.
class PhoneDiallerTest {
    private static final TraceNotes TRACE = new TraceNotes(InstantSource.system());
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration RING = Duration.ofMinutes(1);

    private static MediaEngine media;
    private static SipEdge gateway;
    private static SipEdge network;
    private static final BlockingQueue<IncomingCall> ARRIVED = new LinkedBlockingQueue<>();
    private static final List<String> ENDED = new CopyOnWriteArrayList<>();

    private final DialDiary heard = new DialDiary();

    @BeforeAll
    static void open() throws IOException {
        media = MediaEngine.start(new MediaConfig(
                HERE, HERE, 0, 0, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        gateway = SipEdge.start(new SipConfig(HERE, HERE, 0, Set.of()), new Network());
        network = SipEdge.start(new SipConfig(HERE, HERE, 0, Set.of()), new Network());
        gateway.trunks().use(List.of(new Trunk(new InetSocketAddress(HERE, network.port()), Trunk.Transport.UDP)));
    }

    @AfterAll
    static void close() {
        gateway.close();
        network.close();
        media.close();
    }

    private static PhoneDialler dialler() {
        return dialler("+15550100");
    }

    private static PhoneDialler dialler(String from) {
        return new PhoneDialler(media, gateway.trunks(), () -> from, TRACE);
    }

    private static Outgoing to(String number) {
        return new Outgoing(number, RING, Route.AS_RANKED, 70);
    }

    private static IncomingCall arrived() throws InterruptedException {
        IncomingCall call = ARRIVED.poll(60, TimeUnit.SECONDS);
        assertThat(call).as("a call at the network").isNotNull();
        return call;
    }

    @Test
    void aTelephoneThatAnswersHearsUsAndWeHearItsKeysAndItsEnd() throws Exception {
        dialler().dial(to("+15550142"), heard);
        IncomingCall call = arrived();
        assertThat(call.dialled()).isEqualTo("+15550142");
        assertThat(call.callerNumber()).isEqualTo("+15550100");
        AnsweredLeg phone = media.openPhone(call.offer(), new DialDiary());
        call.answer(phone.answer());

        assertThat(heard.next()).isEqualTo("answered");
        heard.leg.loop(Sound.ofUlaw(new byte[800]));
        await().until(() -> phone.leg().stats().received() > 5);
        phone.leg().sendDigit('7');
        assertThat(heard.next()).isEqualTo("digit 7");
        call.hangUp();
        assertThat(heard.next()).isEqualTo("hung up");
        phone.leg().close();
    }

    @Test
    void whatACallerHearsBeforeTheAnswerGoesOnAfterIt() throws Exception {
        dialler().dial(to("5550142"), heard);
        IncomingCall call = arrived();
        PhoneCaller caller = new PhoneCaller(call, media, Secrecy.USUAL);
        Leg early = caller.openEarly(new DialDiary()).orElseThrow();
        early.loop(Sound.ofUlaw(new byte[800]));
        assertThat(heard.next()).isEqualTo("heard");
        await().until(() -> heard.leg.stats().received() > 5);

        assertThat(caller.answer(new DialDiary())).isSameAs(early);
        assertThat(heard.next()).isEqualTo("answered");
        call.hangUp();
        assertThat(heard.next()).isEqualTo("hung up");
        early.close();
    }

    @Test
    void whoHearsBeforeTheAnswerIsStillToldWhyThereIsNone() throws Exception {
        dialler().dial(to("5550142"), heard);
        PhoneCaller caller = new PhoneCaller(arrived(), media, Secrecy.USUAL);
        Leg early = caller.openEarly(new DialDiary()).orElseThrow();
        assertThat(heard.next()).isEqualTo("heard");
        caller.end(Cause.OTHER_SIDE_BUSY);

        assertThat(heard.next()).isEqualTo("failed BUSY 486 Busy Here");
        early.close();
    }

    @Test
    void holdAtTheDialledTelephoneIsToldAndAnswered() throws Exception {
        DialledSide side = dialler().dial(to("5550142"), heard);
        IncomingCall call = arrived();
        AnsweredLeg phone = media.openPhone(call.offer(), new DialDiary());
        call.answer(phone.answer());
        assertThat(heard.next()).isEqualTo("answered");

        // Our ACK may still be on its way.
        await().ignoreException(OfferNotAcceptableException.class)
                .until(() -> call.reoffer(phone.answer().replace("a=sendrecv", "a=sendonly"))
                        .contains("a=recvonly"));
        assertThat(heard.next()).isEqualTo("held");
        assertThat(call.reoffer(phone.answer())).contains("a=sendrecv");
        assertThat(heard.next()).isEqualTo("resumed");
        side.hangUp();
        phone.leg().close();
        heard.leg.close();
    }

    @Test
    void ourHangUpEndsTheRinging() throws Exception {
        DialledSide side = dialler().dial(to("5550142"), heard);
        IncomingCall call = arrived();
        call.ring();
        side.hangUp();

        await().until(() -> ENDED.contains("CANCELLED " + call.callIdHeader()));
        assertThat(heard.entries).isEmpty();
    }

    @Test
    void aBusyTelephoneIsToldAsSuch() throws Exception {
        dialler().dial(to("5550142"), heard);
        arrived().refuse(486, "Busy Here");

        assertThat(heard.next()).isEqualTo("failed BUSY 486 Busy Here");
    }

    @Test
    void anAnswerThatCannotBeUsedIsHungUpOn() throws Exception {
        dialler().dial(to("5550142"), heard);
        IncomingCall call = arrived();
        call.answer("v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n");

        assertThat(heard.next())
                .isEqualTo(
                        "failed UNREACHABLE The answer cannot be used:"
                                + " SDP: there is no audio over RTP/AVP with a codec that is spoken here: PCMU, PCMA, G722, OPUS");
        await().until(() -> ENDED.contains("BYE " + call.callIdHeader()));
    }

    @Test
    void withoutATrunkTheReasonSaysWhatToSet() {
        new PhoneDialler(media, network.trunks(), () -> "+15550100", TRACE).dial(to("5550142"), heard);

        assertThat(heard.entries)
                .containsExactly("failed UNREACHABLE There is no trunk to dial out: name one under sip.trunks in the"
                        + " gateway's file, or start with --trunk");
    }

    @Test
    void whatIsNoNumberIsNotDialled() {
        dialler().dial(to("alice"), heard);

        assertThat(heard.entries)
                .containsExactly("failed UNREACHABLE 'alice' is no number that a telephone could dial");
    }

    @Test
    void aPublishedNumberThatCannotBeShownIsNamed() {
        dialler("sales").dial(to("5550142"), heard);

        assertThat(heard.entries)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("failed UNREACHABLE The company's number is 'sales'");
    }

    /// The edge at the other end: keeps calls until the test answers them.
    private static final class Network implements SipListener {
        @Override
        public void onCall(IncomingCall call) {
            ARRIVED.add(call);
        }

        @Override
        public void onCallEnded(IncomingCall call, Ended ended, Runnable confirm) {
            confirm.run();
            ENDED.add(ended + " " + call.callIdHeader());
        }

        @Override
        public void onDigit(IncomingCall call, char key) {}

        @Override
        public String onReoffer(IncomingCall call, String offer) {
            return offer;
        }
    }
}
