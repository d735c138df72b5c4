package io.servicelane.channel.simulator.twilio;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text messages as Twilio's REST API writes them. */
final class TwilioJson {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String ACCOUNT = "/2010-04-01/Accounts/" + SimulatedAccount.DEMO;

    private TwilioJson() {}

    static Map<String, Object> message(SimulatedText text, String from, String to) {
        var uri = ACCOUNT + "/Messages/" + text.sid();
        var at = RFC_2822.format(text.at());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", text.sid());
        json.put("account_sid", SimulatedAccount.DEMO);
        json.put("api_version", "2010-04-01");
        json.put("body", text.text());
        json.put("date_created", at);
        json.put("date_sent", text.status().equals("queued") ? null : at);
        json.put("date_updated", at);
        json.put("direction", text.fromCustomer() ? "inbound" : "outbound-api");
        json.put("error_code", text.errorCode());
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", null);
        json.put("num_media", String.valueOf(text.pictures().size()));
        json.put("num_segments", "1");
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("status", text.status());
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", to);
        json.put("uri", uri + ".json");
        return json;
    }

    static Map<String, Object> page(List<Map<String, Object>> messages, int pageSize) {
        var uri = ACCOUNT + "/Messages.json?PageSize=" + pageSize + "&Page=0";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("messages", messages);
        json.put("page", 0);
        json.put("page_size", pageSize);
        json.put("start", 0);
        json.put("end", Math.max(0, messages.size() - 1));
        json.put("uri", uri);
        json.put("first_page_uri", uri);
        json.put("next_page_uri", null);
        json.put("previous_page_uri", null);
        return json;
    }
}
