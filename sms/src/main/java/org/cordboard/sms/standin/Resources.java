package org.cordboard.sms.standin;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.sms.standin.Carried.Medium;
import org.cordboard.sms.text.Segments;

/// Texts as Twilio's API tells them, in JSON.
final class Resources {
    /// Twilio's library reads days of two digits only.
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final StandInAccount account;

    Resources(StandInAccount account) {
        this.account = account;
    }

    /// @return the path of something that came with a text
    static String place(StandInAccount account, Carried text, Medium medium) {
        return "/%s/Accounts/%s/Messages/%s/Media/%s".formatted(TextsApi.VERSION, account.id(), text.id(), medium.id());
    }

    /// @param more whether there is a page after this one
    Map<String, Object> list(List<Carried> shown, URI asked, int page, int size, boolean more) {
        String self = asked.getRawPath();
        Map<String, Object> answer = paged(self, page, size);
        answer.put("next_page_uri", more ? self + "?" + withPage(asked.getRawQuery(), page + 1) : null);
        answer.put("messages", shown.stream().map(this::text).toList());
        return answer;
    }

    private static String withPage(String query, int page) {
        String others = Arrays.stream(Optional.ofNullable(query).orElse("").split("&"))
                .filter(field -> !field.isEmpty() && !field.startsWith("Page="))
                .collect(Collectors.joining("&"));
        return others + (others.isEmpty() ? "" : "&") + "Page=" + page;
    }

    private static Map<String, Object> paged(String self, int page, int size) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("first_page_uri", self + "?Page=0&PageSize=" + size);
        answer.put("end", 0);
        answer.put("previous_page_uri", null);
        answer.put("uri", self + "?Page=" + page + "&PageSize=" + size);
        answer.put("page_size", size);
        answer.put("start", page * size);
        answer.put("next_page_uri", null);
        answer.put("page", page);
        return answer;
    }

    Map<String, Object> mediaList(Carried text) {
        String self = "/%s/Accounts/%s/Messages/%s/Media.json".formatted(TextsApi.VERSION, account.id(), text.id());
        Map<String, Object> answer = paged(self, 0, 50);
        answer.put(
                "media_list",
                text.media().stream().map(medium -> medium(text, medium)).toList());
        return answer;
    }

    private Map<String, Object> medium(Carried text, Medium medium) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sid", medium.id());
        fields.put("account_sid", account.id());
        fields.put("parent_sid", text.id());
        fields.put("content_type", medium.mediaType());
        fields.put("date_created", rfc2822(text));
        fields.put("date_updated", rfc2822(text));
        fields.put("uri", place(account, text, medium) + ".json");
        return fields;
    }

    Map<String, Object> text(Carried text) {
        String self = "/%s/Accounts/%s/Messages/%s".formatted(TextsApi.VERSION, account.id(), text.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account_sid", account.id());
        fields.put("api_version", TextsApi.VERSION);
        fields.put("body", text.words());
        fields.put("date_created", rfc2822(text));
        fields.put("date_sent", rfc2822(text));
        fields.put("date_updated", rfc2822(text));
        fields.put(
                "direction",
                text.inbound() ? "inbound" : text.callback().isPresent() ? "outbound-api" : "outbound-reply");
        fields.put("error_code", text.error() == 0 ? null : text.error());
        fields.put("error_message", null);
        fields.put("from", text.from());
        fields.put("messaging_service_sid", null);
        fields.put("num_media", Integer.toString(text.media().size()));
        fields.put("num_segments", Integer.toString(Segments.of(text.words()).count()));
        fields.put("price", text.status().equals("delivered") ? "-0.00790" : null);
        fields.put("price_unit", "USD");
        fields.put("sid", text.id());
        fields.put("status", text.status());
        fields.put("subresource_uris", Map.of("media", self + "/Media.json"));
        fields.put("to", text.to());
        fields.put("uri", self + ".json");
        return fields;
    }

    private static String rfc2822(Carried text) {
        return RFC_2822.format(text.at().atOffset(ZoneOffset.UTC));
    }
}
