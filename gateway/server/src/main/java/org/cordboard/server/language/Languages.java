package org.cordboard.server.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The languages in which the gateway speaks to people: English, and one for each catalogue. Any
/// thread.
public final class Languages {
    /// Also what is spoken to who has asked for none, such as a program.
    public static final Language ENGLISH = new Language(Locale.ENGLISH, Map.of());

    /// The name of the parameter with which a page says its language when it opens a socket: it has no
    /// headers there.
    public static final String PARAMETER = "language";

    private static final String FOLDER = "/language/";
    private static final TypeReference<HashMap<String, String>> CATALOGUE = new TypeReference<>() {};
    private static final Map<Locale, Language> ALL = read();

    private Languages() {}

    /// The language that the sender of this request wants (`Accept-Language`).
    public static Language of(Context ctx) {
        return wanted(ctx.header("Accept-Language"));
    }

    /// The language of the page that has opened this socket.
    public static Language of(WsContext socket) {
        String said = socket.queryParam(PARAMETER);
        return wanted(said == null ? socket.header("Accept-Language") : said);
    }

    /// The first of the wanted languages that is spoken, or English (RFC 4647, section 3.4).
    ///
    /// @param ranges as in `Accept-Language`; may be null, or anything at all
    public static Language wanted(String ranges) {
        if (ranges == null || ranges.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(ranges), ALL.keySet());
            return found == null ? ENGLISH : ALL.get(found);
        } catch (IllegalArgumentException noRanges) {
            return ENGLISH;
        }
    }

    /// A catalogue is known by its name, so that a further one needs no other change.
    private static Map<Locale, Language> read() {
        Map<Locale, Language> all = new HashMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            try (InputStream catalogue =
                    Languages.class.getResourceAsStream(FOLDER + locale.toLanguageTag() + ".json")) {
                if (catalogue != null) {
                    all.put(locale, new Language(locale, new JsonMapper().readValue(catalogue, CATALOGUE)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The catalogue of " + locale + " cannot be read", unreadable);
            }
        }
        all.put(Locale.ENGLISH, ENGLISH);
        return Map.copyOf(all);
    }

    /// All of them.
    static Collection<Language> all() {
        return ALL.values();
    }
}
