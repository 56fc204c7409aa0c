package org.cordboard.media.ice;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// [IceLite] across restarts (RFC 8445, section 2.4): each restart brings new credentials and begins
/// the checks anew, while packets go on along the former path until the new one is there. Checks of the
/// former session are answered meanwhile, and what comes along its paths is still taken. One thread.
public final class RestartableIce {
    private IceLite current;
    private IceLite former;

    public RestartableIce(IceLite first) {
        current = first;
    }

    /// Checks count under these credentials from now on. A session along which nothing ever came is
    /// forgotten.
    public void restart(IceLite next) {
        if (current.selected() != null) {
            former = current;
        }
        current = next;
    }

    /// As [IceLite#receive].
    public IceLite.Outcome receive(Packet packet, InetSocketAddress from, Packet response) {
        IceLite.Outcome outcome = current.receive(packet, from, response);
        return outcome == IceLite.Outcome.UNAUTHENTIC && former != null
                ? former.receive(packet, from, response)
                : outcome;
    }

    /// As [IceLite#isChecked].
    public boolean isChecked(InetSocketAddress from) {
        return current.isChecked(from) || former != null && former.isChecked(from);
    }

    /// As [IceLite#selected].
    public InetSocketAddress selected() {
        InetSocketAddress newest = current.selected();
        return newest == null && former != null ? former.selected() : newest;
    }
}
