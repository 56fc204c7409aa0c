package org.cordboard.server.config;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.sip.dialect.HeaderRule;
import org.cordboard.sip.dialect.HeaderRules;

/// What is changed in a trunk's messages.
///
/// @param in in those that it sends, in this order; nothing when left out
/// @param out in those that it is sent
record HeaderRulesEntry(List<HeaderRuleEntry> in, List<HeaderRuleEntry> out) {
    static final HeaderRulesEntry NONE = new HeaderRulesEntry(null, null);

    HeaderRulesEntry {
        in = in == null ? List.of() : List.copyOf(in);
        out = out == null ? List.of() : List.copyOf(out);
        rules("in", in);
        rules("out", out);
    }

    HeaderRules received() {
        return rules("in", in);
    }

    HeaderRules sent() {
        return rules("out", out);
    }

    /// @throws IllegalArgumentException naming the rule
    private static HeaderRules rules(String direction, List<HeaderRuleEntry> entries) {
        List<HeaderRule> rules = new ArrayList<>();
        for (HeaderRuleEntry entry : entries) {
            try {
                rules.add(entry.rule());
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException(
                        "the rule " + direction + '[' + rules.size() + "] (" + entry + "): " + unfit.getMessage(),
                        unfit);
            }
        }
        return new HeaderRules(rules);
    }
}
