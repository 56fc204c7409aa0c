package org.cordboard.server.config;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.media.MediaConfig;
import org.cordboard.server.http.HttpConfig;
import org.cordboard.server.mail.SmtpConfig;
import org.cordboard.server.phone.Secrecy;
import org.cordboard.server.store.StoreConfig;
import org.cordboard.server.textmail.TextMailConfig;
import org.cordboard.server.trace.TraceRules;
import org.cordboard.server.voice.VoiceConfig;
import org.cordboard.sip.SipConfig;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.tls.TlsConfig;
import org.cordboard.sms.twilio.TwilioConfig;

/// Puts a gateway's settings together from its file and the command line.
public final class SettingsReader {
    /// How long a browser may take to connect its sound.
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);

    private static final int DNS_PORT = 53;
    private static final int DEMO_HTTP_PORT = 8080;
    private static final int DEMO_SIP_PORT = 5060;
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Pattern PORT_RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
    /// How long a browser's sound may be gone: two of its consent checks.
    private static final Duration BROWSER_LOST_AFTER = Duration.ofSeconds(12);

    /// Phones that suppress silence send nothing while their user listens.
    private static final Duration PHONE_LOST_AFTER = Duration.ofSeconds(60);

    private SettingsReader() {}

    /// @throws ConfigException naming the file, the setting and the remedy
    public static GatewaySettings serve(Path file, Overrides overrides) throws ConfigException {
        ServeFile read = Yaml.read(file.toString(), text(file), ServeFile.class);
        Path folder = file.toAbsolutePath().getParent();
        Path data = overrides.data().orElseGet(() -> folder.resolve(read.data()));
        CompanyDocument company = CompanyDocument.read(folder.resolve(read.company()));
        InetAddress bind = Addresses.of("sip.bind", read.sip().bind());
        TrunkReader trunks = trunks(read.sip(), folder, bind, company.settings(), overrides);
        Optional<SmtpConfig> smtp =
                smtp(read.mail(), overrides, company.settings().company().name());
        Optional<TwilioConfig> texting = texting(read, folder);
        return new GatewaySettings(
                company,
                data,
                http(read.http(), folder, overrides),
                sip(read.sip(), folder, bind, trunks.mayCall(), overrides),
                Optional.ofNullable(read.sip().phones())
                        .map(ServeFile.Phones::secrecy)
                        .orElse(Secrecy.USUAL),
                trunks.trunks(),
                media(read.media(), overrides),
                store(read.store(), data),
                smtp,
                read.trace().rules(),
                read.turn() == null ? Optional.empty() : Optional.of(TurnReader.read(read.turn(), folder)),
                texting,
                textMail(read, folder, smtp.isPresent()),
                voice(read, texting, trunks));
    }

    /// Everything embedded, on this machine only.
    public static GatewaySettings demo(Path data, Overrides overrides) throws ConfigException {
        CompanyDocument company = CompanyDocument.demo();
        int httpPort = overrides.httpPort().orElse(DEMO_HTTP_PORT);
        HttpConfig http =
                new HttpConfig("localhost", httpPort, Optional.empty(), Optional.empty(), false, Optional.empty());
        InetAddress here = Addresses.of("127.0.0.1", THIS_MACHINE);
        ServeFile.Sip none = new ServeFile.Sip(null, null, null, null, null, null, null, null, null);
        TrunkReader trunks = trunks(none, data, here, company.settings(), overrides);
        SipConfig sip = new SipConfig(
                here,
                here,
                overrides.sipPort().orElse(DEMO_SIP_PORT),
                Set.of(),
                SipConfig.USUAL_DSCP,
                Optional.empty(),
                Optional.of(new ServeFile.Phones(null, null, null, null).service()),
                Optional.empty());
        MediaConfig media = media(new ServeFile.Media(null, null, null, null, null, null), overrides);
        return new GatewaySettings(
                company,
                data,
                http,
                sip,
                Secrecy.USUAL,
                trunks.trunks(),
                media,
                sqlite(data),
                smtp(null, overrides, company.settings().company().name()),
                TraceRules.STANDARD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<TwilioConfig> texting(ServeFile file, Path folder) throws ConfigException {
        return file.texting() == null
                ? Optional.empty()
                : Optional.of(TextingReader.read(
                        file.texting(), Optional.ofNullable(file.http().publicUrl()), folder));
    }

    private static Optional<TextMailConfig> textMail(ServeFile file, Path folder, boolean sends)
            throws ConfigException {
        return file.texting() == null || file.texting().mail() == null
                ? Optional.empty()
                : Optional.of(ReplyMailReader.read(file.texting().mail(), folder, sends));
    }

    private static Optional<VoiceConfig> voice(ServeFile file, Optional<TwilioConfig> account, TrunkReader trunks)
            throws ConfigException {
        return file.voice() == null
                ? Optional.empty()
                : Optional.of(VoiceReader.read(file.voice(), account, trunks.trunks()));
    }

    private static String text(Path file) throws ConfigException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ConfigException("--config " + file + " cannot be read: give the path of the gateway's YAML file");
        }
    }

    private static HttpConfig http(ServeFile.Http http, Path folder, Overrides overrides) {
        return new HttpConfig(
                http.bind(),
                overrides.httpPort().orElse(http.port()),
                Optional.ofNullable(http.certificate()).map(folder::resolve),
                Optional.ofNullable(http.privateKey()).map(folder::resolve),
                http.behindProxy(),
                Optional.ofNullable(http.publicUrl()));
    }

    private static SipConfig sip(
            ServeFile.Sip sip, Path folder, InetAddress bind, Set<InetAddress> mayCall, Overrides overrides)
            throws ConfigException {
        Optional<PhoneService> phones = Optional.ofNullable(sip.phones()).map(ServeFile.Phones::service);
        if (mayCall.isEmpty() && phones.isEmpty() && !bind.isLoopbackAddress()) {
            throw new ConfigException("sip.bind is " + sip.bind()
                    + ", which other machines reach, and sip.trunks is empty: everybody could"
                    + " call. List the addresses of your carrier under sip.trunks, let telephones register with"
                    + " sip.phones, or bind to "
                    + THIS_MACHINE);
        }
        return new SipConfig(
                bind,
                Addresses.of("sip.advertised", sip.advertised()),
                overrides.sipPort().orElse(sip.port()),
                mayCall,
                sip.dscp(),
                sip.tls() == null ? Optional.empty() : Optional.of(tls(sip.tls(), folder)),
                phones,
                sip.dns() == null ? Optional.empty() : Optional.of(Addresses.withPort("sip.dns", sip.dns(), DNS_PORT)));
    }

    private static TlsConfig tls(ServeFile.SipTls tls, Path folder) throws ConfigException {
        PemContext context = PemContext.of(
                "sip.tls",
                folder.resolve(tls.certificate()),
                folder.resolve(tls.privateKey()),
                "sip.tls.ca",
                Optional.ofNullable(tls.ca()).map(folder::resolve));
        return new TlsConfig(tls.port(), context, tls.clientCertificate());
    }

    /// @param sip of the file
    private static TrunkReader trunks(
            ServeFile.Sip sip, Path folder, InetAddress bind, CompanySettings company, Overrides overrides)
            throws ConfigException {
        TrunkReader reader = new TrunkReader(
                folder,
                bind,
                Optional.ofNullable(sip.tls()),
                company.company().dialPlan().home());
        reader.add(sip.trunks());
        if (overrides.trunk().isPresent()) {
            reader.addFirst("--trunk", overrides.trunk().get());
        } else if (sip.trunk() != null) {
            reader.addFirst("sip.trunk", sip.trunk());
        }
        reader.checkShown(company.number());
        return reader;
    }

    private static MediaConfig media(ServeFile.Media media, Overrides overrides) throws ConfigException {
        InetAddress bind = Addresses.of("media.bind", overrides.mediaAddress().orElse(media.bind()));
        InetAddress advertised =
                Addresses.of("media.advertised", overrides.mediaAddress().orElse(media.advertised()));
        int from = 0;
        int to = 0;
        if (media.ports() != null) {
            Matcher range = PORT_RANGE.matcher(media.ports().strip());
            if (!range.matches()) {
                throw new ConfigException("media.ports is '" + media.ports() + "': write a range such as 40000-49999");
            }
            from = Integer.parseInt(range.group(1));
            to = Integer.parseInt(range.group(2));
            if (from < 1024 || to > 65_535 || from > to) {
                throw new ConfigException(
                        "media.ports is '" + media.ports() + "': it must lie within 1024-65535, the lower first");
            }
        }
        Duration phoneLostAfter = media.phoneLostAfter() == null ? PHONE_LOST_AFTER : media.phoneLostAfter();
        return new MediaConfig(
                bind,
                advertised,
                from,
                to,
                BROWSER_LOST_AFTER,
                phoneLostAfter,
                CONNECT_WITHIN,
                media.dscp(),
                media.spoken());
    }

    private static StoreConfig store(ServeFile.Store store, Path data) {
        return store == null
                ? sqlite(data)
                : new StoreConfig.PostgreSql(
                        store.url(), store.user(), store.password() == null ? "" : store.password());
    }

    private static StoreConfig sqlite(Path data) {
        return new StoreConfig.SqliteFile(data.resolve("cordboard.db"));
    }

    private static Optional<SmtpConfig> smtp(ServeFile.Mail mail, Overrides overrides, String company)
            throws ConfigException {
        if (overrides.smtp().isPresent()) {
            String from = mail == null ? "cordboard@localhost" : mail.from();
            return Optional.of(SmtpAddress.parse("--smtp", overrides.smtp().get(), from, company, Optional.empty()));
        }
        if (mail == null) {
            return Optional.empty();
        }
        Optional<SmtpConfig.Login> login = Optional.ofNullable(mail.user())
                .map(user -> new SmtpConfig.Login(user, mail.password() == null ? "" : mail.password()));
        return Optional.of(SmtpAddress.parse("mail.server", mail.server(), mail.from(), company, login));
    }
}
