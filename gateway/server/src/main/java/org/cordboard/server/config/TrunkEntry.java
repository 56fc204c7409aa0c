package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordboard.core.dialplan.Home;
import org.cordboard.sip.CallerId;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;

/// A trunk as written: the address alone of somebody who may send calls, or a map of a trunk that calls leave through
/// too (docs/trunks.md).
///
/// @param name left out: an address and nothing else
/// @param profile what is usual where our own lines say nothing ([TrunkProfile]); generic when left out
/// @param secretFile whose first line is the secret; relative to the gateway's file
/// @param secretVariable the environment variable that holds it
/// @param number that was called when the trunk names only our account
/// @param heartbeat how often it is asked whether it is there; 0s for never
/// @param alsoFrom further addresses and networks that its calls come from
/// @param serverName that its certificate must be for; what the address says when left out
/// @param trusted whether what it asserts of callers is believed
/// @param callerId where our number stands for it, apart from From: `from` (nowhere else), `pai` or `rpid`
/// @param withheld whether called sides are not shown our number
/// @param fromDomain the host in From
/// @param srtp whether sound is encrypted; over TLS preferred when left out, else off
/// @param ca PEM file of who must have signed its certificate
/// @param tie whether another system of one's own is there
/// @param numbers how it writes them
/// @param rules what is changed in its messages and in ours
/// @param incoming how many calls it may bring
/// @param incomingOnly whether no call of ours goes out over it
/// @param contactName our domain name, for those who want to read it in Contact instead of our address
/// @param sessionTimer the session interval that we ask for, 90 s to 24 h; 0s for none
record TrunkEntry(
        String name,
        String address,
        String profile,
        String username,
        Path secretFile,
        String secretVariable,
        String realm,
        boolean register,
        String number,
        Integer priority,
        Integer weight,
        Integer callsAtOnce,
        Integer callsPerSecond,
        Duration heartbeat,
        List<String> alsoFrom,
        String serverName,
        Path ca,
        String srtp,
        boolean tie,
        Boolean trusted,
        String callerId,
        boolean withheld,
        String fromDomain,
        NumbersEntry numbers,
        HeaderRulesEntry rules,
        IncomingEntry incoming,
        Duration sessionTimer,
        String contactName,
        boolean incomingOnly) {
    private static final List<String> CALLER_ID = List.of("from", "pai", "rpid");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+]");
    private static final List<String> SRTP = List.of("required", "preferred", "off");
    private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(30);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    TrunkEntry {
        Given.required("address", address);
        if (name != null && !Trunk.isName(name)) {
            throw new IllegalArgumentException(
                    "name is '" + name + "': write lower-case letters, digits and -, 32 at most");
        }
        if (heartbeat != null && !heartbeat.isZero() && (heartbeat.toSeconds() < 5 || heartbeat.toSeconds() > 3600)) {
            throw new IllegalArgumentException("heartbeat is out of range: give 5s to 60m, or 0s for none");
        }
        if (username == null && (secretFile != null || secretVariable != null || realm != null || register)) {
            throw new IllegalArgumentException(
                    "username is missing: register, realm, secretFile and secretVariable need one");
        }
        if (username != null && (secretFile == null) == (secretVariable == null)) {
            throw new IllegalArgumentException("username needs either secretFile or secretVariable");
        }
        checkSrtp(srtp);
        if (callerId != null && !CALLER_ID.contains(callerId)) {
            throw new IllegalArgumentException("callerId is '" + callerId + "': write from, pai or rpid");
        }
        if (fromDomain != null && !HOST.matcher(fromDomain).matches()) {
            throw new IllegalArgumentException(
                    "fromDomain is '" + fromDomain + "': write a domain or an address, such as carrier.example");
        }
        if (contactName != null && !HOST.matcher(contactName).matches()) {
            throw new IllegalArgumentException(
                    "contactName is '" + contactName + "': write our domain name, such as desk.example.com");
        }
        if (sessionTimer != null
                && !sessionTimer.isZero()
                && (sessionTimer.toSeconds() < 90 || sessionTimer.toHours() > 24)) {
            throw new IllegalArgumentException("sessionTimer is out of range: give 90s to 24h, or 0s for none");
        }
        TrunkProfile.named(profile == null ? TrunkProfile.GENERIC : profile);
        alsoFrom = alsoFrom == null ? List.of() : alsoFrom;
    }

    /// Somebody who may send calls.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TrunkEntry of(String address) {
        return new TrunkEntry(
                null, address, null, null, null, null, null, false, null, null, null, null, null, null, null, null,
                null, null, false, null, null, false, null, null, null, null, null, null, false);
    }

    private TrunkProfile usual() {
        return TrunkProfile.named(profile == null ? TrunkProfile.GENERIC : profile);
    }

    private static <T> T first(T own, T usual, T otherwise) {
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(usual)).orElse(otherwise);
    }

    /// With the transport that is usual there, unless it names one.
    String place() {
        String transport = usual().transport();
        boolean named =
                address.contains(";") || address.toLowerCase(Locale.ROOT).startsWith("sips:");
        return transport == null || named ? address : address + ";transport=" + transport;
    }

    Trunk.Service service() {
        return new Trunk.Service(
                Optional.ofNullable(number),
                register,
                new Ranking(
                        priority == null ? Ranking.USUAL.priority() : priority,
                        weight == null ? Ranking.USUAL.weight() : weight),
                new Limits(callsAtOnce == null ? 0 : callsAtOnce, callsPerSecond == null ? 0 : callsPerSecond),
                incomingOnly
                        ? first(heartbeat, null, Duration.ZERO)
                        : first(heartbeat, usual().heartbeat(), USUAL_HEARTBEAT),
                tie,
                incoming == null ? Admission.UNLIMITED : incoming.admission(),
                incomingOnly);
    }

    Trunk.Srtp srtp(Trunk.Transport transport) {
        String asked =
                first(srtp, usual().srtp(), Trunk.Secrecy.usualSrtp(transport).name());
        return srtpNamed(asked);
    }

    /// @param written null where nothing is written
    static void checkSrtp(String written) {
        if (written != null && !SRTP.contains(written)) {
            throw new IllegalArgumentException("srtp is '" + written + "': write required, preferred or off");
        }
    }

    static Trunk.Srtp srtpNamed(String written) {
        return Trunk.Srtp.valueOf(written.toUpperCase(Locale.ROOT));
    }

    CallerId identity() {
        return new CallerId(
                first(trusted, usual().trusted(), false),
                CallerId.Header.valueOf(
                        first(callerId, usual().callerId(), "from").toUpperCase(Locale.ROOT)),
                withheld,
                Optional.ofNullable(fromDomain));
    }

    /// @param home where the company is
    /// @throws IllegalArgumentException when numbers are understood by a country, and nobody says by which
    Dialect dialect(Home home) {
        HeaderRulesEntry changes = first(rules, usual().rules(), HeaderRulesEntry.NONE);
        NumbersEntry forms = first(numbers, usual().numbers(), NumbersEntry.of("as-is"));
        return new Dialect(
                profile == null ? TrunkProfile.GENERIC : profile,
                forms.format(home),
                changes.received(),
                changes.sent(),
                Optional.ofNullable(first(sessionTimer, usual().sessionTimer(), null)),
                Optional.ofNullable(contactName));
    }

    /// @throws IllegalArgumentException naming what is no network
    Set<Network> networks() {
        return alsoFrom.stream().map(TrunkEntry::network).collect(Collectors.toUnmodifiableSet());
    }

    private static Network network(String cidr) {
        try {
            return Network.ofSome(cidr);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("alsoFrom: " + unfit.getMessage(), unfit);
        }
    }
}
