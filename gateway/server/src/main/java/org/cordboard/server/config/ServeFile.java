package org.cordboard.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What `serve --config` reads (docs/configuration.md). All but the company can be left out.
///
/// @param data the folder for all that is kept
/// @param company the company's YAML file, relative to this one
record ServeFile(Http http, Sip sip, Media media, Store store, Mail mail, Path data, Path company) {
    ServeFile {
        Given.required("company", company);
        http = http == null ? new Http(null, null, null, null, false, null) : http;
        sip = sip == null ? new Sip(null, null, null, null, null) : sip;
        media = media == null ? new Media(null, null, null, null) : media;
        data = data == null ? Path.of("data") : data;
    }

    record Http(String bind, Integer port, Path certificate, Path privateKey, boolean behindProxy, String publicUrl) {
        Http {
            bind = bind == null ? "localhost" : bind;
            port = Given.port("port", port == null ? 8080 : port);
        }
    }

    /// @param trunks who may send calls
    /// @param trunk where calls go out, such as `sip:192.0.2.10:5060;transport=tcp`; null for nowhere
    record Sip(String bind, String advertised, Integer port, List<String> trunks, String trunk) {
        Sip {
            bind = bind == null ? "127.0.0.1" : bind;
            advertised = advertised == null ? bind : advertised;
            port = Given.port("port", port == null ? 5060 : port);
            trunks = trunks == null ? List.of() : trunks;
        }
    }

    /// @param ports the range, such as `40000-49999`; any free ones when left out
    record Media(String bind, String advertised, String ports, Duration phoneLostAfter) {
        Media {
            bind = bind == null ? "127.0.0.1" : bind;
            advertised = advertised == null ? bind : advertised;
            if (phoneLostAfter != null && (phoneLostAfter.toSeconds() < 2 || phoneLostAfter.toSeconds() > 600)) {
                throw new IllegalArgumentException("phoneLostAfter is out of range: give 2s to 10m");
            }
        }
    }

    /// PostgreSQL instead of the embedded SQLite.
    record Store(String url, String user, String password) {
        Store {
            Given.required("url", url);
            Given.required("user", user);
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
