package org.cordboard.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.gateway.Gateway;
import picocli.CommandLine.Help.Ansi;

/// What a gateway says when it is ready: a card for people, and the same as a file for programs.
final class ReadyCard {
    private static final String LINE =
            "  @|faint ──────────────────────────────────────────────────────────────────────────|@";

    private final Gateway gateway;
    private final GatewaySettings settings;
    private final Optional<String> telephone;
    private final Optional<String> mailboxes;
    private final Duration took;

    /// @param telephone where the page is from which the company is texted
    /// @param mailboxes where the page is that shows its people's mails
    ReadyCard(
            Gateway gateway,
            GatewaySettings settings,
            Optional<String> telephone,
            Optional<String> mailboxes,
            Duration took) {
        this.gateway = gateway;
        this.settings = settings;
        this.telephone = telephone;
        this.mailboxes = mailboxes;
        this.took = took;
    }

    void print(PrintWriter out) {
        say(out, "");
        say(
                out,
                String.format(
                        Locale.ROOT,
                        "  @|bold,cyan Cordboard|@  @|bold %s|@  @|faint is ready after %.1f s|@",
                        gateway.company().company().name(),
                        took.toMillis() / 1000.0));
        say(out, LINE);
        row(out, "Answer calls", "@|bold " + gateway.url() + "|@  @|faint in Chrome, Edge or Firefox|@");
        Set<AgentId> lent = gateway.company().texting().rules().lent();
        gateway.company().company().people().values().stream()
                .filter(person -> !lent.contains(person.id()))
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .forEach(person -> row(out, "", person(person)));
        row(out, "Be the caller", "@|bold " + gateway.url() + "/call|@  @|faint in another tab|@");
        row(
                out,
                "",
                "@|bold sip:" + shortest() + "@" + host(settings.sip().advertised()) + ":" + gateway.sipPort()
                        + "|@  @|faint on any SIP phone, UDP or TCP; the number is "
                        + gateway.company().number() + "|@");
        row(out, "", "@|faint When the menu speaks, press a number and the pound key, such as 1#|@");
        telephone.ifPresent(page -> row(out, "Text the company", "@|bold " + page + "|@  @|faint in another tab|@"));
        mailboxes.ifPresent(
                page -> row(out, "Answer by mail", "@|bold " + page + "|@  @|faint where nobody has signed in|@"));
        firefoxHint().ifPresent(hint -> row(out, "Firefox", hint));
        if (gateway.settingsDifferFrom(settings.company())) {
            row(
                    out,
                    "Settings",
                    "those that are kept count; the company's file is another: @|bold ./cordboard import|@ takes it over");
        }
        row(out, "Kept in", settings.data().toString());
        say(out, LINE);
        say(out, "  @|faint Ctrl-C stops it.|@");
        say(out, "");
        out.flush();
    }

    private String person(Person person) {
        String password = gateway.newPasswords().getOrDefault(person.id(), "@|faint (password as before)|@");
        String role = person.role() == Person.Role.AGENT
                ? ""
                : "  @|faint " + person.role().name().toLowerCase(Locale.ROOT) + "|@";
        String pin = Optional.ofNullable(gateway.newPins().get(person.id()))
                .map(digits -> "  @|faint PIN|@ " + digits)
                .orElse("");
        return String.format(Locale.ROOT, "%-9s%-16s%s%s%s", person.id(), person.name(), password, pin, role);
    }

    /// The number that is easiest to dial.
    private String shortest() {
        return gateway.company().company().numbers().keySet().stream()
                .min((one, other) ->
                        one.length() == other.length() ? one.compareTo(other) : one.length() - other.length())
                .orElseThrow();
    }

    /// Firefox uses no loopback candidates, whatever its preferences say.
    private Optional<String> firefoxHint() {
        if (!settings.media().advertised().isLoopbackAddress()) {
            return Optional.empty();
        }
        return Optional.of("@|faint speaks to no loopback address: stop, and start with|@ --media-address "
                + LocalAddresses.firstReachable().map(ReadyCard::host).orElse("ADDRESS"));
    }

    private static String host(InetAddress address) {
        return address.getHostAddress();
    }

    private static void row(PrintWriter out, String label, String text) {
        say(out, String.format(Locale.ROOT, "  @|faint %-18s|@%s", label, text));
    }

    private static void say(PrintWriter out, String text) {
        out.println(Ansi.AUTO.string(text));
    }

    /// Writes the card as JSON: `http`, `caller`, `telephone` and `mailboxes` (of the demo alone), `sipPort`, `number`,
    /// `users` and `pins` (only those that are new).
    void writeTo(Path file) throws IOException {
        Map<String, String> users = new LinkedHashMap<>();
        gateway.newPasswords().forEach((person, password) -> users.put(person.value(), password));
        Map<String, String> pins = new LinkedHashMap<>();
        gateway.newPins().forEach((person, pin) -> pins.put(person.value(), pin));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("http", gateway.url());
        card.put("caller", gateway.url() + "/call");
        telephone.ifPresent(page -> card.put("telephone", page));
        mailboxes.ifPresent(page -> card.put("mailboxes", page));
        card.put("sipPort", gateway.sipPort());
        card.put("number", gateway.company().number());
        card.put("users", users);
        card.put("pins", pins);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        PrivateFiles.write(
                draft, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(card));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
