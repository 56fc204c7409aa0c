package org.cordboard.sms.twilio;

import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRule;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;

/// Where the validator reads requests otherwise than Twilio's server does, and the document otherwise
/// than Twilio means it.
final class Differences {
    /// In a form all values are text: the validator takes `+1555…` for a number, and a field that could
    /// come several times for no array when it comes once. Twilio's own library leaves out the zone of
    /// a time, which is Greenwich's. The document asks for whole addresses, and has examples without a
    /// host.
    static final ValidationErrorsWhitelist KNOWN = ValidationErrorsWhitelist.create()
            .withRule("numbers of telephones", ofRequests("integer found, string expected"))
            .withRule("a single value of several", ofRequests("string found, array expected"))
            .withRule("times without a zone", ofRequests("does not match the date-time pattern"))
            .withRule(
                    "addresses of pages without a host",
                    WhitelistRules.allOf(
                            WhitelistRules.isResponse(),
                            WhitelistRules.messageContainsSubstring("does not match the uri pattern")));

    private Differences() {}

    private static WhitelistRule ofRequests(String message) {
        return WhitelistRules.allOf(WhitelistRules.isRequest(), WhitelistRules.messageContainsSubstring(message));
    }
}
