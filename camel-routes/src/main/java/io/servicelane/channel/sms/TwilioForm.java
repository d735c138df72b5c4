package io.servicelane.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form Twilio posts: names with one or more values, decoded, sorted by name. Reading never fails; an escape that is
 * none stays as it stands.
 */
record TwilioForm(SortedMap<String, List<String>> values) {

    /** More parameters than Twilio ever sends; the rest stays in one piece, and the signature then does not match. */
    private static final int MOST_PARAMETERS = 1000;

    static TwilioForm of(byte[] body) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", MOST_PARAMETERS)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), missing -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return new TwilioForm(values);
    }

    /** The first value of that name; null when there is none. */
    @Nullable
    String value(String name) {
        var all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** The first value of that name, or an empty text. */
    String valueOrEmpty(String name) {
        var value = value(name);
        return value == null ? "" : value;
    }

    Iterable<Map.Entry<String, List<String>>> entries() {
        return values.entrySet();
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '%' && at + 2 < bytes.length && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
                decoded.write(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
                at += 2;
            } else {
                decoded.write(bytes[at] == '+' ? ' ' : bytes[at]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return digit < 0 ? -1 : Character.digit(digit, 16);
    }
}
