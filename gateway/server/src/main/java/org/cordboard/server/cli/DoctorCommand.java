package org.cordboard.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URISyntaxException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.turn.TurnAddress;
import org.cordboard.server.turn.TurnProbe;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.trunk.Presence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description =
                "Says in words what would keep the gateway from running or people from talking. Looks at the demo, or at --config.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int JAVA_WANTED = 25;
    private static final long SPACE_WANTED = 1L << 30;

    @Option(names = "--config", paramLabel = "FILE", description = "The gateway's YAML file; the demo when left out.")
    private Path config;

    @Mixin
    private Cordboard.Common common;

    @Spec
    private CommandSpec spec;

    private final List<Finding> findings = new ArrayList<>();

    /// @param what was looked at
    /// @param remedy empty when all is well
    private record Finding(Level level, String what, String remedy) {}

    private enum Level {
        WELL("@|green ✔|@"),
        NOTE("@|yellow ●|@"),
        WRONG("@|red ✘|@");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }
    }

    @Override
    public Integer call() {
        java();
        clock();
        try {
            Path data = common.data().orElse(Path.of(System.getProperty("java.io.tmpdir"), "cordboard-demo"));
            GatewaySettings settings = config == null
                    ? SettingsReader.demo(data, common.overrides())
                    : SettingsReader.serve(config, common.overrides());
            well("The settings can be used");
            ports(settings);
            trunk(settings);
            voice(settings);
            phones(settings);
            microphone(settings);
            sound(settings);
            turn(settings);
            folder(settings.data());
        } catch (ConfigException unusable) {
            wrong("The settings cannot be used", unusable.getMessage());
        }
        return report(spec.commandLine().getOut());
    }

    private int report(PrintWriter out) {
        for (Finding finding : findings) {
            out.println(Ansi.AUTO.string("  " + finding.level().mark + " " + finding.what()));
            if (!finding.remedy().isEmpty()) {
                out.println("    " + finding.remedy());
            }
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.level() == Level.WRONG) ? 1 : 0;
    }

    private void java() {
        int version = Runtime.version().feature();
        if (version < JAVA_WANTED) {
            wrong("Java is " + version, "Install a JDK " + JAVA_WANTED + " or later");
        } else {
            well("Java is " + version);
        }
    }

    /// Browsers refuse certificates and cookies, and records lie, when the clock is far off. A clock before the
    /// program was built is.
    private void clock() {
        try {
            Path program = Path.of(DoctorCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Instant built = Files.getLastModifiedTime(program).toInstant();
            if (Instant.now().isBefore(built)) {
                wrong(
                        "The clock says " + Instant.now() + ", before the program was built",
                        "Set the machine's clock, best by NTP");
                return;
            }
        } catch (IOException | URISyntaxException unknown) {
            // Without the program's file there is nothing to compare with.
        }
        well("The clock says " + Instant.now());
    }

    private void ports(GatewaySettings settings) {
        tcp("--http-port", settings.http().bind(), settings.http().port());
        String sip = settings.sip().bind().getHostAddress();
        tcp("--sip-port", sip, settings.sip().port());
        try (DatagramSocket socket = new DatagramSocket(
                new InetSocketAddress(settings.sip().bind(), settings.sip().port()))) {
            well("UDP port " + socket.getLocalPort() + " on " + sip + " is free");
        } catch (SocketException taken) {
            wrong(
                    "UDP port " + settings.sip().port() + " on " + sip + " cannot be had",
                    "Choose another with --sip-port, or 0 for any");
        }
    }

    private void tcp(String option, String bind, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            well("TCP port " + socket.getLocalPort() + " on " + bind + " is free");
        } catch (IOException taken) {
            wrong(
                    "TCP port " + port + " on " + bind + " cannot be had",
                    "Choose another with " + option + ", or 0 for any");
        }
    }

    private void trunk(GatewaySettings settings) {
        for (Trunk trunk : settings.trunks()) {
            well((trunk.service().incomingOnly()
                            ? "Calls come in, and none go out, over the trunk "
                            : "Calls to outside numbers go to the trunk ")
                    + trunk + ", profile "
                    + trunk.dialect().name()
                    + trunk.account().map(account -> ", with the " + account).orElse("")
                    + (trunk.service().registers() ? ", which is to register us" : ""));
        }
        try {
            TrunkCheck.ask(settings).forEach(this::presence);
        } catch (IOException noPort) {
            wrong("The trunks cannot be asked whether they are there", noPort.getMessage());
        }
        if (!settings.dialsOut()) {
            findings.add(new Finding(
                    Level.NOTE,
                    "There is no trunk for calls out: outside numbers cannot be dialled",
                    "To dial out name one under sip.trunks, or give --trunk"));
        }
    }

    private void presence(Trunk trunk, Presence presence) {
        String who = "The trunk " + trunk.name() + " ";
        switch (presence) {
            case Presence.Up up -> well(who + "is up: it answers OPTIONS with " + up.words());
            case Presence.Unwelcome no -> wrong(who + "does not accept us: " + no.reason(), no.remedy());
            case Presence.Down down -> wrong(who + down.reason(), down.remedy());
        }
    }

    private void voice(GatewaySettings settings) {
        settings.voice().ifPresent(voice -> {
            VoiceCheck check = new VoiceCheck(voice, settings);
            findings.add(new Finding(check.troubles().isEmpty() ? Level.WELL : Level.NOTE, check.words(), ""));
            check.troubles().forEach(trouble -> wrong(trouble.what(), trouble.remedy()));
        });
    }

    private void phones(GatewaySettings settings) {
        settings.sip()
                .phones()
                .ifPresentOrElse(
                        service -> well("Telephones can register, up to " + service.contactsAtMost()
                                + " for an extension, with the realm " + service.realm()),
                        () -> findings.add(new Finding(
                                Level.NOTE,
                                "Telephones are off: none can register",
                                "To let people use telephones set sip.phones")));
    }

    private void microphone(GatewaySettings settings) {
        boolean here = settings.http().bind().equals("localhost")
                || settings.http().bind().startsWith("127.");
        if (here || settings.http().secure()) {
            well("Browsers will give the microphone to "
                    + (here ? "pages of this machine" : "pages that come by HTTPS"));
        } else {
            wrong(
                    "Browsers will give no microphone: http.bind is "
                            + settings.http().bind() + " and there is no certificate",
                    "Set http.certificate and http.privateKey, or http.behindProxy, or listen on localhost");
        }
    }

    private void sound(GatewaySettings settings) {
        InetAddress address = settings.media().bind();
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0))) {
            well("Sound can be sent from " + address.getHostAddress() + " (tried port " + socket.getLocalPort() + ")");
        } catch (SocketException unusable) {
            wrong(
                    "Sound cannot be sent from " + address.getHostAddress(),
                    "Give an address of this machine with --media-address");
        }
        if (settings.media().advertised().isLoopbackAddress()) {
            findings.add(new Finding(
                    Level.NOTE,
                    "Firefox speaks to no loopback address; Chrome and Edge do",
                    "For Firefox give --media-address "
                            + LocalAddresses.firstReachable()
                                    .map(InetAddress::getHostAddress)
                                    .orElse("ADDRESS")));
        }
    }

    private void turn(GatewaySettings settings) {
        settings.turn()
                .ifPresentOrElse(
                        config -> TurnCheck.ask(config).forEach(this::relay),
                        () -> findings.add(new Finding(
                                Level.NOTE,
                                "There is no TURN server: where UDP is closed, browsers have no sound",
                                "To reach such browsers name one under turn (docs/networks.md)")));
    }

    private void relay(TurnAddress server, TurnProbe.Answer answer) {
        String who = "The TURN server " + server + " ";
        switch (answer) {
            case TurnProbe.Answer.Up ignored -> well(who + "gives relays");
            case TurnProbe.Answer.Refused no -> wrong(who + "gives none: " + no.reason(), no.remedy());
            case TurnProbe.Answer.Down down ->
                wrong(
                        who + "cannot be reached: " + down.reason(),
                        "Check that it runs, its address and port, and the firewalls between here and there");
        }
    }

    private void folder(Path data) {
        Path existing = data.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            wrong(data + " cannot be written", "Give another folder with --data");
            return;
        }
        try {
            FileStore store = Files.getFileStore(existing);
            if (store.getUsableSpace() < SPACE_WANTED) {
                wrong(
                        "Only " + (store.getUsableSpace() >> 20) + " MB are free for " + data,
                        "Make room: recordings need about 1 MB a minute");
                return;
            }
            well(data + " can be written, " + (store.getUsableSpace() >> 30) + " GB are free");
        } catch (IOException unknown) {
            wrong(data + " cannot be looked at: " + unknown.getMessage(), "Give another folder with --data");
        }
    }

    private void well(String what) {
        findings.add(new Finding(Level.WELL, what, ""));
    }

    private void wrong(String what, String remedy) {
        findings.add(new Finding(Level.WRONG, what, remedy));
    }
}
