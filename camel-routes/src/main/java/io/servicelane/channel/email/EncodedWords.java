package io.servicelane.channel.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Text in header lines: {@code =?gb18030?B?…?=}. Neighbouring words are decoded together, because mail programs cut
 * them in the middle of a sign.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,50})\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");

    private EncodedWords() {}

    /** The header's text, read as the sender meant it, on one line. */
    static String decode(String header) {
        var source =
                TextDecoder.repaired(header).replaceAll("\\r?\\n[ \\t]*", " ").replaceAll("[\\r\\n]", " ");
        var word = WORD.matcher(source);
        var text = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        var end = 0;
        while (word.find()) {
            var between = source.substring(end, word.start());
            var name = word.group(1).replaceFirst("\\*.*", "");
            if (!between.isBlank() || !name.equalsIgnoreCase(charset)) {
                flush(bytes, charset, text);
                text.append(between.isBlank() && end > 0 ? "" : between);
            }
            charset = name;
            bytes.writeBytes(content(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(bytes, charset, text);
        return text.append(source.substring(end)).toString();
    }

    private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder text) {
        text.append(TextDecoder.decode(bytes.toByteArray(), charset));
        bytes.reset();
    }

    private static byte[] content(String encoding, String encoded) {
        return encoding.equalsIgnoreCase("b") ? base64(encoded) : quoted(encoded);
    }

    /** What can be read of a piece of base64, however it is damaged. */
    static byte[] base64(String encoded) {
        var signs = NOT_BASE64.matcher(encoded).replaceAll("");
        var whole = signs.length() % 4 == 1 ? signs.substring(0, signs.length() - 1) : signs;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String encoded) {
        var bytes = new ByteArrayOutputStream();
        var source = encoded.getBytes(StandardCharsets.UTF_8);
        for (var index = 0; index < source.length; index++) {
            var high = index + 2 < source.length ? Character.digit(source[index + 1], 16) : -1;
            var low = index + 2 < source.length ? Character.digit(source[index + 2], 16) : -1;
            if (source[index] == '=' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                index += 2;
            } else {
                bytes.write(source[index] == '_' ? ' ' : source[index]);
            }
        }
        return bytes.toByteArray();
    }
}
