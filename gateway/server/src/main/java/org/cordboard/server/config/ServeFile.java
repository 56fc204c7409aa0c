package org.cordboard.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.rtp.Codec;
import org.cordboard.server.phone.Secrecy;
import org.cordboard.server.trace.TraceRules;
import org.cordboard.server.turn.TurnConfig;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.tls.TlsConfig;
import org.cordboard.sip.trace.MessageRing;

/// What `serve --config` reads (docs/configuration.md). All but the company can be left out.
///
/// @param data the folder for all that is kept
/// @param company the company's YAML file, relative to this one
record ServeFile(
        Http http,
        Sip sip,
        Media media,
        Turn turn,
        Store store,
        Mail mail,
        Texting texting,
        Voice voice,
        Trace trace,
        Path data,
        Path company) {
    ServeFile {
        Given.required("company", company);
        http = http == null ? new Http(null, null, null, null, false, null) : http;
        sip = sip == null ? new Sip(null, null, null, null, null, null, null, null, null) : sip;
        media = media == null ? new Media(null, null, null, null, null, null) : media;
        trace = trace == null ? new Trace(null, null, null, null) : trace;
        data = data == null ? Path.of("data") : data;
    }

    record Http(String bind, Integer port, Path certificate, Path privateKey, boolean behindProxy, String publicUrl) {
        Http {
            bind = bind == null ? "localhost" : bind;
            port = Given.port("port", port == null ? 8080 : port);
        }
    }

    /// @param trunks who may send calls, and where calls go out
    /// @param trunk the short form for where calls go out, such as `sip:192.0.2.10:5060;transport=tcp`; can be null
    /// @param dscp how SIP packets are marked
    /// @param phones how telephones are served that register; null: none are
    /// @param tls can be null
    /// @param dns who is asked where trunks are, an address with a port or not; null: this machine's servers
    record Sip(
            String bind,
            String advertised,
            Integer port,
            List<TrunkEntry> trunks,
            String trunk,
            Integer dscp,
            Phones phones,
            SipTls tls,
            String dns) {
        Sip {
            bind = bind == null ? "127.0.0.1" : bind;
            advertised = advertised == null ? bind : advertised;
            port = Given.port("port", port == null ? 5060 : port);
            trunks = trunks == null ? List.of() : trunks;
            dscp = dscp == null ? SipConfig.USUAL_DSCP : dscp;
            if (dscp < 0 || dscp > 63) {
                throw new IllegalArgumentException("dscp is " + dscp + ": give 0 to 63, 24 is usual");
            }
        }
    }

    /// @param realm shown to telephones, and part of what is kept of their secrets: who changes it gives all of them
    /// new ones
    /// @param perExtension how many telephones may be registered as one extension
    /// @param keepAlive how often each one is asked whether it is there; 0s: never
    /// @param srtp whether their sound is encrypted; null: as is usual for their transport
    record Phones(String realm, Integer perExtension, Duration keepAlive, String srtp) {
        private static final PhoneService USUAL = new PhoneService("cordboard");

        Phones {
            realm = realm == null ? USUAL.realm() : realm;
            perExtension = perExtension == null ? USUAL.contactsAtMost() : perExtension;
            keepAlive = keepAlive == null ? USUAL.keepAlive() : keepAlive;
            if (perExtension < 1 || perExtension > 100) {
                throw new IllegalArgumentException("perExtension is " + perExtension + ": give 1 to 100, 5 is usual");
            }
            TrunkEntry.checkSrtp(srtp);
        }

        Secrecy secrecy() {
            return new Secrecy(Optional.ofNullable(srtp).map(TrunkEntry::srtpNamed));
        }

        PhoneService service() {
            return new PhoneService(realm, USUAL.expiry(), perExtension, keepAlive);
        }
    }

    /// SIP over TLS.
    ///
    /// @param ca who must have signed the certificates of peers; null: who is believed on this machine in general
    /// @param clientCertificate whether those who connect must show one
    record SipTls(Integer port, Path certificate, Path privateKey, Path ca, boolean clientCertificate) {
        SipTls {
            port = Given.port("port", port == null ? TlsConfig.USUAL_PORT : port);
            Given.required("certificate", certificate);
            Given.required("privateKey", privateKey);
        }
    }

    /// @param ports the range, such as `40000-49999`; any free ones when left out
    /// @param dscp how RTP packets are marked
    /// @param codecs that telephones may speak, the preferred one first
    record Media(
            String bind, String advertised, String ports, Duration phoneLostAfter, Integer dscp, List<String> codecs) {
        Media {
            bind = bind == null ? "127.0.0.1" : bind;
            advertised = advertised == null ? bind : advertised;
            if (phoneLostAfter != null && (phoneLostAfter.toSeconds() < 2 || phoneLostAfter.toSeconds() > 600)) {
                throw new IllegalArgumentException("phoneLostAfter is out of range: give 2s to 10m");
            }
            dscp = dscp == null ? MediaConfig.USUAL_DSCP : dscp;
            if (dscp < 0 || dscp > 63) {
                throw new IllegalArgumentException("dscp is " + dscp + ": give 0 to 63, 46 is usual");
            }
            codecs = codecs == null
                    ? MediaConfig.USUAL_CODECS.stream().map(Codec::name).toList()
                    : codecs;
        }

        List<Codec> spoken() throws ConfigException {
            Set<Codec> spoken = new LinkedHashSet<>();
            for (String name : codecs) {
                Codec codec = Arrays.stream(Codec.values())
                        .filter(known -> known.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new ConfigException("media.codecs names '" + name
                                + "': give PCMU, PCMA, G722 and OPUS in the order wanted"));
                if (!spoken.add(codec)) {
                    throw new ConfigException("media.codecs names " + codec + " twice: give each codec once");
                }
            }
            if (spoken.isEmpty()) {
                throw new ConfigException("media.codecs is empty: give PCMU at least, or leave it out");
            }
            return List.copyOf(spoken);
        }
    }

    /// Relays for browsers to which UDP is closed.
    ///
    /// @param servers such as `turn:turn.example.com:3478?transport=udp`, at least one
    /// @param secretFile whose only line is the secret that we share with them; relative to the
    /// gateway's file
    /// @param ttl how long a browser's credentials can be used
    record Turn(List<String> servers, Path secretFile, Duration ttl) {
        Turn {
            Given.required("servers", servers);
            Given.required("secretFile", secretFile);
            ttl = ttl == null ? TurnConfig.USUAL_TTL : ttl;
            if (ttl.compareTo(TurnConfig.SHORTEST_TTL) < 0 || ttl.compareTo(TurnConfig.LONGEST_TTL) > 0) {
                throw new IllegalArgumentException("ttl is out of range: give 1m to 168h, 12h is usual");
            }
        }
    }

    /// Where texts go out and come in.
    ///
    /// @param account the Account SID at Twilio
    /// @param secretFile whose only line is the account's Auth Token; relative to the gateway's file
    /// @param server that answers in Twilio's place, such as `http://localhost:4010`; null for Twilio itself
    /// @param segmentsPerSecond what the network grants some numbers; null for what it usually does
    /// @param mail where people's answers by mail are read; null: they answer in the console
    record Texting(String account, Path secretFile, URI server, Map<String, Double> segmentsPerSecond, ReplyMail mail) {
        Texting {
            segmentsPerSecond = segmentsPerSecond == null ? Map.of() : segmentsPerSecond;
            Given.required("account", account);
            Given.required("secretFile", secretFile);
        }
    }

    /// How callers of numbers at Twilio's come without a trunk of theirs. The account is that of [Texting].
    ///
    /// @param trunk of `sip.trunks`, by its name: where their calls come from
    /// @param address at which Twilio reaches our SIP, such as `sip:calls.example.com:5061;transport=tls`; null:
    /// `sip.advertised`, over UDP
    record Voice(String trunk, String address) {
        Voice {
            Given.required("trunk", trunk);
        }
    }

    /// A mailbox that takes mails for all addresses that begin like its own and have a `+` then.
    ///
    /// @param address such as `texts@calls.example.com`
    /// @param server `imaps://host:port`, `imap+starttls://host:port`, or `imap://host:port`
    /// @param user at the mail server; null: the address
    /// @param passwordFile whose only line is the password; relative to the gateway's file
    record ReplyMail(
            String address,
            String server,
            String user,
            Path passwordFile,
            String queue,
            String done,
            String quarantine) {
        ReplyMail {
            Given.required("address", address);
            Given.required("server", server);
            Given.required("passwordFile", passwordFile);
            user = user == null ? address : user;
            queue = queue == null ? "INBOX" : queue;
            done = done == null ? "Done" : done;
            quarantine = quarantine == null ? "Quarantine" : quarantine;
        }
    }

    /// PostgreSQL instead of the embedded SQLite.
    record Store(String url, String user, String password) {
        Store {
            Given.required("url", url);
            Given.required("user", user);
        }
    }

    /// What is kept of the messages of calls.
    ///
    /// @param megabytes of memory for the last calls; 0 keeps nothing
    record Trace(Integer megabytes, Integer messages, Duration failedFor, Duration flaggedFor) {
        private static final Duration LONGEST = Duration.ofDays(3660);

        Trace {
            megabytes = inRange("megabytes", megabytes == null ? 32 : megabytes, 4096);
            messages = inRange("messages", messages == null ? 50_000 : messages, 10_000_000);
            failedFor = inRange("failedFor", failedFor == null ? Duration.ofDays(7) : failedFor);
            flaggedFor = inRange("flaggedFor", flaggedFor == null ? Duration.ofDays(90) : flaggedFor);
        }

        private static int inRange(String key, int value, int most) {
            if (value < 0 || value > most) {
                throw new IllegalArgumentException(key + " is " + value + ": give 0 to " + most);
            }
            return value;
        }

        private static Duration inRange(String key, Duration value) {
            if (value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(key + " is out of range: give 0h to 87840h (10 years)");
            }
            return value;
        }

        TraceRules rules() {
            MessageRing.Limits memory = new MessageRing.Limits((long) megabytes << 20, messages);
            return new TraceRules(memory, failedFor, TraceRules.STANDARD.failedAtMost(), flaggedFor);
        }
    }

    /// @param server `smtp://host:port`, `smtps://host:port`, or `smtp+starttls://host:port`
    record Mail(String server, String from, String user, String password) {
        Mail {
            Given.required("server", server);
            Given.required("from", from);
        }
    }
}
