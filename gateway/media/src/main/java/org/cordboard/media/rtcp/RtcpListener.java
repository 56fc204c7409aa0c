package org.cordboard.media.rtcp;

/// Hears what stands in a compound packet, in its order.
public interface RtcpListener {
    /// @param time the middle 32 bits of the sender's NTP time
    void onSenderReport(int ssrc, int time);

    /// @param block valid during the call only
    void onReport(ReportBlock block);
}
