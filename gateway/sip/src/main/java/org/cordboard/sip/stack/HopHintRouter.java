package org.cordboard.sip.stack;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.DefaultRouter;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.message.Request;

/// Sends a request to the hop that was laid into its application data, so that a request of ours can take the
/// connection that the call came on; else by Route and request URI (RFC 3261, 8.1.2).
final class HopHintRouter extends DefaultRouter {
    HopHintRouter(SipStack stack) {
        super(stack, null);
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        return ((SIPRequest) request).getApplicationData() instanceof Hop hint ? hint : super.getNextHop(request);
    }
}
