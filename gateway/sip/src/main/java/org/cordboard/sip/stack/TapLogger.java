package org.cordboard.sip.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/// Stands where the stack would write its own message log, and shows the messages to a [MessageTap].
final class TapLogger implements ServerLogger {
    private final MessageTap tap;

    TapLogger(MessageTap tap) {
        this.tap = tap;
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        if (message.getCallId() != null) {
            tap.onMessage(message.getCallId().getCallId(), sender, sender ? to : from, message.encode(), time);
        }
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {
        logMessage(message, from, to, sender, time);
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {
        logMessage(message, from, to, sender, System.currentTimeMillis());
    }

    @Override
    public void logException(Exception cause) {}

    @Override
    public void closeLogFile() {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public void setSipStack(SipStack stack) {}
}
