package org.cordboard.server.trace;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.OutgoingCall;
import org.cordboard.sip.Trunk;

/// Calls at the SIP edge that do nothing but tell who they are.
final class Dialogs {
    private Dialogs() {}

    record In(String callIdHeader, String callerNumber) implements IncomingCall {
        @Override
        public String trunk() {
            return "";
        }

        @Override
        public Trunk.Srtp srtp() {
            return Trunk.Srtp.OFF;
        }

        @Override
        public String dialled() {
            return "100";
        }

        @Override
        public String callerName() {
            return "";
        }

        @Override
        public String offer() {
            return "";
        }

        @Override
        public String peer() {
            return "udp " + Ladder.PEER;
        }

        @Override
        public int maxForwards() {
            return 70;
        }

        @Override
        public void ring() {}

        @Override
        public boolean progress(String sdp) {
            return true;
        }

        @Override
        public boolean answer(String sdp) {
            return true;
        }

        @Override
        public Optional<String> answerWithOffer(String sdp) {
            return Optional.empty();
        }

        @Override
        public String reoffer(String sdp) {
            return "";
        }

        @Override
        public String endReason() {
            return "";
        }

        @Override
        public void refuse(int status, String phrase) {}

        @Override
        public void hangUp() {}
    }

    record Out(String callIdHeader) implements OutgoingCall {
        @Override
        public String trunk() {
            return "main";
        }

        @Override
        public String peer() {
            return "udp " + Ladder.PEER;
        }

        @Override
        public Optional<InetAddress> seenAt() {
            return Optional.empty();
        }

        @Override
        public String reoffer(String sdp) {
            return "";
        }

        @Override
        public String endReason() {
            return "";
        }

        @Override
        public void hangUp() {}
    }
}
