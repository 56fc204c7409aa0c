package org.cordboard.sip.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads the stack's log to ours, at debug: what it calls an error is mostly a peer's. Made by the stack, by
/// its name.
public final class Slf4jStackLogger implements StackLogger {
    private static final Logger LOG = LoggerFactory.getLogger("org.cordboard.sip.stack.jain");

    @Override
    public boolean isLoggingEnabled() {
        return LOG.isDebugEnabled();
    }

    /// Messages always go to the [TapLogger]. The stack's own debug output, which prints each of them several
    /// times over, is for ever off.
    @Override
    public boolean isLoggingEnabled(int level) {
        return level == TRACE_MESSAGES || (level <= TRACE_WARN && LOG.isDebugEnabled());
    }

    @Override
    public void logError(String message) {
        LOG.debug(message);
    }

    @Override
    public void logError(String message, Exception cause) {
        LOG.debug(message, cause);
    }

    @Override
    public void logException(Throwable cause) {
        LOG.debug("The stack caught an exception", cause);
    }

    @Override
    public void logFatalError(String message) {
        LOG.error(message);
    }

    @Override
    public void logWarning(String message) {
        LOG.debug(message);
    }

    @Override
    public void logInfo(String message) {}

    @Override
    public void logDebug(String message) {}

    @Override
    public void logDebug(String message, Exception cause) {}

    @Override
    public void logTrace(String message) {}

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String stamp) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }
}
