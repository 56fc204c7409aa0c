package org.cordboard.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.protocol.Rest.CallCheck;
import org.cordboard.server.webcall.WebCallRules;

/// What is allowed to those who call from web pages (docs/web-calls.md). Whatever is left out is as usual.
record WebCallsEntry(List<String> sites, String check, Integer atOnce, Integer perAddress, Integer perMinute) {
    static final WebCallsEntry USUAL = new WebCallsEntry(List.of(), null, null, null, null);

    private static final String PATH = "webCalls";
    private static final int MOST = 10_000;

    WebCallsEntry {
        sites = sites == null ? List.of() : List.copyOf(sites);
    }

    WebCallRules rules(Problems problems) {
        WebCallRules usual = WebCallRules.USUAL;
        return new WebCallRules(
                sites.stream().flatMap(site -> origin(site, problems).stream()).toList(),
                check(problems),
                count("atOnce", atOnce, usual.atOnce(), problems),
                count("perAddress", perAddress, usual.perAddress(), problems),
                count("perMinute", perMinute, usual.perMinute(), problems));
    }

    private CallCheck check(Problems problems) {
        return switch (check) {
            case null -> WebCallRules.USUAL.check();
            case "none" -> CallCheck.NONE;
            case "proof-of-work" -> CallCheck.PROOF_OF_WORK;
            default -> {
                problems.add(PATH + ".check", "there is no check '" + check + "'", "write none or proof-of-work");
                yield CallCheck.NONE;
            }
        };
    }

    private static int count(String name, Integer count, int usual, Problems problems) {
        if (count == null) {
            return usual;
        }
        if (count < 1 || count > MOST) {
            problems.add(PATH + "." + name, count + " is not within 1 and " + MOST, "write how many calls");
        }
        return count;
    }

    /// As browsers write it: scheme, host, and port where it is not the usual one (RFC 6454, section 6.2).
    private static Optional<String> origin(String site, Problems problems) {
        String written = site.strip().toLowerCase(Locale.ROOT);
        try {
            URI uri = new URI(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPath().isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return Optional.of(uri.toString());
            }
        } catch (URISyntaxException noUri) {
            // Told below, as is everything else that is no site.
        }
        problems.add(
                PATH + ".sites",
                "'" + site + "' is no web site",
                "write scheme and host only, such as https://www.example.com");
        return Optional.empty();
    }
}
