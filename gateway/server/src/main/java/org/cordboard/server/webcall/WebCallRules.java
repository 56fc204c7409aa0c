package org.cordboard.server.webcall;

import java.util.List;
import org.cordboard.protocol.Rest.CallCheck;

/// What a company allows to those who call from web pages.
///
/// @param sites whose pages may carry the company's call button, each a scheme and a host such as
/// `https://www.example.com`; our own page needs none
/// @param check what a browser must show before it may call
/// @param atOnce calls from web pages at the same time
/// @param perAddress calls from one address at the same time
/// @param perMinute calls that one address may begin within a minute
public record WebCallRules(List<String> sites, CallCheck check, int atOnce, int perAddress, int perMinute) {
    /// A small office behind one address notices nothing of them.
    public static final WebCallRules USUAL = new WebCallRules(List.of(), CallCheck.NONE, 200, 10, 20);

    public WebCallRules {
        sites = List.copyOf(sites);
    }
}
