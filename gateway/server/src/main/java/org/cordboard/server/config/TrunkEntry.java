package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.sip.CallerId;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;

/// A trunk as written: the address alone of somebody who may send calls, or a map of a trunk that calls leave through
/// too (docs/trunks.md).
///
/// @param name left out: an address and nothing else
/// @param secretFile whose first line is the secret; relative to the gateway's file
/// @param secretVariable the environment variable that holds it
/// @param number that was called when the trunk names only our account
/// @param heartbeat how often it is asked whether it is there; 0s for never
/// @param alsoFrom further addresses that its calls come from
/// @param serverName that its certificate must be for; what the address says when left out
/// @param trusted whether what it asserts of callers is believed
/// @param callerId where our number stands for it, apart from From: `from` (nowhere else), `pai` or `rpid`
/// @param withheld whether called sides are not shown our number
/// @param fromDomain the host in From
/// @param srtp whether sound is encrypted; over TLS preferred when left out, else off
/// @param ca PEM file of who must have signed its certificate
/// @param tie whether another system of one's own is there
record TrunkEntry(
        String name,
        String address,
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
        boolean trusted,
        String callerId,
        boolean withheld,
        String fromDomain) {
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
        if (srtp != null && !SRTP.contains(srtp)) {
            throw new IllegalArgumentException("srtp is '" + srtp + "': write required, preferred or off");
        }
        if (callerId != null && !CALLER_ID.contains(callerId)) {
            throw new IllegalArgumentException("callerId is '" + callerId + "': write from, pai or rpid");
        }
        if (fromDomain != null && !HOST.matcher(fromDomain).matches()) {
            throw new IllegalArgumentException(
                    "fromDomain is '" + fromDomain + "': write a domain or an address, such as carrier.example");
        }
        heartbeat = heartbeat == null ? USUAL_HEARTBEAT : heartbeat;
        alsoFrom = alsoFrom == null ? List.of() : alsoFrom;
    }

    /// Somebody who may send calls.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TrunkEntry of(String address) {
        return new TrunkEntry(
                null, address, null, null, null, null, false, null, null, null, null, null, null, null, null, null,
                null, false, false, null, false, null);
    }

    Trunk.Service service() {
        return new Trunk.Service(
                Optional.ofNullable(number),
                register,
                new Ranking(
                        priority == null ? Ranking.USUAL.priority() : priority,
                        weight == null ? Ranking.USUAL.weight() : weight),
                new Limits(callsAtOnce == null ? 0 : callsAtOnce, callsPerSecond == null ? 0 : callsPerSecond),
                heartbeat,
                tie);
    }

    Trunk.Srtp srtp(Trunk.Transport transport) {
        return srtp == null ? Trunk.Secrecy.usualSrtp(transport) : Trunk.Srtp.valueOf(srtp.toUpperCase(Locale.ROOT));
    }

    CallerId identity() {
        return new CallerId(
                trusted,
                callerId == null ? CallerId.Header.FROM : CallerId.Header.valueOf(callerId.toUpperCase(Locale.ROOT)),
                withheld,
                Optional.ofNullable(fromDomain));
    }
}
