package org.cordboard.sms.mailbox;

/// Makes something of mails. Called by one thread; may block.
@FunctionalInterface
public interface MailTaker {
    enum Verdict {
        /// It has been dealt with, now or before, and does not have to be seen again.
        DONE,
        /// To be shown again.
        LATER,
        /// Nothing can be made of it.
        QUARANTINE
    }

    /// The same mail can be shown several times: whatever is made of it must be made once.
    ///
    /// @throws RuntimeException when nobody can take mails now; this one is shown again
    Verdict take(ArrivedMail mail);
}
