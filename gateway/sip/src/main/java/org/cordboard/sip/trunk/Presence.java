package org.cordboard.sip.trunk;

import java.util.Map;

/// What becomes of the question whether a trunk is there.
public sealed interface Presence {
    /// @param words of the answer, such as `200 OK`; a refusal is one too
    record Up(String words) implements Presence {}

    /// It is there, and does not accept who we say we are.
    ///
    /// @param remedy what to check
    record Unwelcome(String reason, String remedy) implements Presence {}

    /// @param reason as in `the trunk gave no answer`
    /// @param remedy what to check
    record Down(String reason, String remedy) implements Presence {
        private static final String ELSE =
                "Check address, port and transport of the trunk, whether it lets our address in,"
                        + " and that a firewall lets both ways through";

        /// By what the reasons have in them.
        private static final Map<String, String> REMEDIES = Map.of(
                "takes no connection", "Check whether the trunk takes connections at that port, and a firewall between",
                "signed by nobody", "Give the file of its CA as the trunk's ca",
                "is not for", "Check the address, or give the certificate's name as serverName",
                "has expired", "Ask the carrier for a new certificate, or set this machine's clock",
                "accept our certificate",
                        "Have the trunk believe the CA of sip.tls.certificate, or use a certificate that it believes",
                "does not speak TLS", "Check port and transport",
                "no server in DNS", "Check the name in the trunk's address",
                "looked up", "Check sip.dns, this machine's DNS servers, and a firewall between",
                "answers", "The trunk's server has a fault: ask whose it is");

        public Down(String reason) {
            this(
                    reason,
                    REMEDIES.entrySet().stream()
                            .filter(known -> reason.contains(known.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(ELSE));
        }
    }
}
