package org.cordboard.sms.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody who carries texts and pictures to telephones and back. Any thread; each method blocks.
public interface TextNetwork {
    /// Hands a text over, once: nothing is tried again here.
    SendOutcome send(OutgoingText text);

    /// What became of a text that was accepted.
    ///
    /// @param id the network's own
    /// @return empty when the network does not know it
    /// @throws NetworkException when it cannot be asked
    Optional<SentText> sent(String id) throws NetworkException;

    /// All texts between two numbers that the network has accepted for us, the newest first.
    ///
    /// @throws NetworkException when it cannot be asked
    List<SentText> sent(String from, String to, Instant since) throws NetworkException;

    /// All texts that the network has received for us, the oldest first, so that none is missed that it
    /// could not deliver here.
    ///
    /// @throws NetworkException when it cannot be asked
    List<IncomingText> received(Instant since) throws NetworkException;

    /// Fetches what was sent to us with a text, once: nothing is tried again here.
    ///
    /// @param most bytes that are taken
    PictureOutcome picture(PicturePlace place, int most);
}
