package org.cordboard.server.webcall;

import java.util.List;

/// What a company allows to those who call from web pages.
///
/// @param sites whose pages may carry the company's call button, each a scheme and a host such as
/// `https://www.example.com`; our own page needs none
/// @param atOnce calls from web pages at the same time
/// @param perAddress calls from one address at the same time
/// @param perMinute calls that one address may begin within a minute
public record WebCallRules(List<String> sites, Check check, int atOnce, int perAddress, int perMinute) {
    /// A small office behind one address notices nothing of them.
    public static final WebCallRules USUAL = new WebCallRules(List.of(), Check.NONE, 200, 10, 20);

    public WebCallRules {
        sites = List.copyOf(sites);
    }

    /// What a browser must show before it may call.
    public enum Check {
        NONE,
        /// A computation that takes a browser a moment, and who calls a thousand times a thousand moments.
        PROOF_OF_WORK
    }
}
