package org.cordboard.server.cli;

import java.io.PrintWriter;
import org.cordboard.protocol.Rest;

/// What would become of a call, for people to read.
final class DialWords {
    private final Rest.DialTest test;

    DialWords(Rest.DialTest test) {
        this.test = test;
    }

    void print(PrintWriter out) {
        out.printf(
                "%s dials %s%s%n", test.by(), test.number(), test.e164().isEmpty() ? "" : ", which is " + test.e164());
        if (test.emergency()) {
            out.println("An emergency number: no permission, limit or state stops it");
        }
        for (Rest.DialTried tried : test.tried()) {
            out.printf("  %s %-12s %s%n", tried.matched() ? "→" : " ", tried.rule(), tried.why());
        }
        if (test.tried().isEmpty()) {
            out.println("  The dial plan has no rules: numbers go out as they are dialled");
        }
        line(out, "permission", test.permission());
        line(out, "sent as", test.sent());
        line(out, "over", test.refusal().isEmpty() ? trunks() : "");
        line(out, "3 minutes", test.cost().isEmpty() ? "" : test.cost() + " " + test.currency());
        test.limits().forEach(limit -> line(out, "limit", limit));
        out.println(test.refusal().isEmpty() ? "It goes out." : "Refused: " + test.refusal());
    }

    private String trunks() {
        String named = String.join(", then ", test.trunks());
        if (named.isEmpty()) {
            return test.emergency() ? "all trunks, carriers first" : "the carriers, as they are ranked";
        }
        return test.emergency() ? named + ", then all others" : named;
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("  %-12s %s%n", name, value);
        }
    }
}
