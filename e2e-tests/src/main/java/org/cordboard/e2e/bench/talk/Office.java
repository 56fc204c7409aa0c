package org.cordboard.e2e.bench.talk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordboard.e2e.bench.agent.Agent;
import org.cordboard.e2e.bench.program.BenchCompany;
import org.cordboard.e2e.bench.sip.CallFailedException;
import org.cordboard.e2e.bench.sip.PhoneCall;
import org.cordboard.e2e.bench.sip.SipPhones;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.peer.PeerListener;
import org.cordboard.media.peer.PeerLoop;
import org.cordboard.media.peer.PhonePeer;

/// The agents of [BenchCompany] and those who call them. All their sound is on one thread.
public final class Office implements AutoCloseable {
    /// Each sign-in costs the gateway a password hash, made to be slow.
    private static final int SIGN_INS_AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final BrowserPeer.Settings settings = BrowserPeer.Settings.pcmu();
    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final DelayLog delays = new DelayLog();
    private final List<Desk> desks = new ArrayList<>();
    private final Agent.Opening opening;
    private final PeerLoop peers;
    private final SipPhones phones;
    private long voices;
    private boolean silent;

    public Office(Gateway gateway) throws IOException {
        opening = new Agent.Opening(client, gateway, clock);
        peers = PeerLoop.start();
        phones = new SipPhones(gateway.sipPort());
    }

    public DelayLog delays() {
        return delays;
    }

    /// Who arrives from now on says nothing: no packets are sent.
    public void keepSilent() {
        silent = true;
    }

    /// Has agents sign in until `count` of them are ready.
    public void staff(int count) throws InterruptedException, ExecutionException {
        try (ExecutorService arriving = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE)) {
            List<Future<Desk>> opened = new ArrayList<>();
            for (int number = desks.size(); number < count; number++) {
                int agent = number;
                opened.add(arriving.submit(() -> open(agent)));
            }
            for (Future<Desk> desk : opened) {
                desks.add(desk.get());
            }
        }
    }

    private Desk open(int number) throws Exception {
        Ear ear = new Ear(delays);
        Agent agent = Agent.signIn(opening, BenchCompany.agent(number));
        BrowserPeer browser = peers.browser(here, settings, PeerListener.of(ear));
        browser.answered(agent.offerMedia(browser.offer())).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!silent) {
            browser.speak(new Voice(0));
        }
        agent.allowMicrophone();
        agent.awaitStatus("READY");
        return new Desk(number, agent, browser, ear);
    }

    /// Has somebody call an agent, who is then offered the call.
    ///
    /// @param number the agent's
    public Talk call(int number) throws IOException, CallFailedException, InterruptedException {
        Desk desk = desks.get(number);
        Ear ear = new Ear(delays);
        PhonePeer phone = peers.phone(here, PhonePeer.Settings.pcmu(), PeerListener.of(ear));
        PhoneCall line = phones.dial(BenchCompany.queue(number), phone.offer());
        phone.answered(line.sdp());
        voices += 2;
        Talk talk = new Talk(desk, new Caller(line, phone, ear), voices);
        talk.awaitOffer();
        return talk;
    }

    /// Waits until each agent is offered a call, and answers it.
    public void answerAll() throws InterruptedException {
        for (Desk desk : desks) {
            Agent agent = desk.agent();
            agent.answer(agent.awaitStatus("OFFERED").orElseThrow());
            agent.awaitStatus("TALKING");
        }
    }

    /// A supervisor's console, without sound.
    public Agent supervisor(int number) throws IOException, InterruptedException {
        return Agent.signIn(opening, BenchCompany.supervisor(number));
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        desks.forEach(Desk::close);
        phones.close();
        peers.close();
        client.shutdownNow();
    }
}
