package org.cordboard.sip.dialect;

import java.text.ParseException;
import java.util.List;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.dialect.HeaderRule.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rules in their order. One that makes nothing that can stand in a message leaves it as it is.
///
/// @param rules 100 at most
public record HeaderRules(List<HeaderRule> rules) {
    public static final HeaderRules NONE = new HeaderRules(List.of());

    private static final Logger LOG = LoggerFactory.getLogger(HeaderRules.class);
    private static final int MOST = 100;

    public HeaderRules {
        rules = List.copyOf(rules);
        if (rules.size() > MOST) {
            throw new IllegalArgumentException("there are " + rules.size() + " rules: give " + MOST + " at most");
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    public void applyTo(Request request, HeaderFactory headers) {
        rules.stream().filter(HeaderRule::isForRequests).forEach(rule -> apply(rule, request, headers));
    }

    public void applyTo(Response response, HeaderFactory headers) {
        rules.stream().filter(HeaderRule::isForResponses).forEach(rule -> apply(rule, response, headers));
    }

    /// What peers write is in these values, and the stack's parser is not made for all of it.
    private static void apply(HeaderRule rule, Message message, HeaderFactory headers) {
        try {
            apply(rule.change(), message, new HeaderLines(message, headers));
        } catch (ParseException | RuntimeException unfit) {
            LOG.debug("{} makes nothing that fits: {}", rule, unfit.getMessage());
        }
    }

    private static void apply(Change change, Message message, HeaderLines lines) throws ParseException {
        switch (change) {
            case Change.Put put -> lines.put(put.header(), List.of(put.value()));
            case Change.Remove remove -> lines.remove(remove.header());
            case Change.Rename rename -> {
                if (lines.copy(rename.header(), rename.as())) {
                    lines.remove(rename.header());
                }
            }
            case Change.Copy copy -> lines.copy(copy.header(), copy.as());
            case Change.Replace replace -> lines.replace(replace);
            case Change.ReplaceUser replace -> UserParts.replace(replace, (Request) message);
        }
    }
}
