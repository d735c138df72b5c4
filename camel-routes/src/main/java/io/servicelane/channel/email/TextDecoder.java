package io.servicelane.channel.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Makes text of bytes. Believes what the bytes say before it believes what the mail says about them. */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Names senders use for a charset that has another name, or that is a subset of what they really write. */
    private static final Map<String, String> REAL_NAMES = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf8", "UTF-8"));

    /** Charsets whose multi-byte signs consist of plain ASCII bytes, so that looking at the bytes does not help. */
    private static final Set<String> SEVEN_BIT = Set.of("ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN");

    /** So many letters outside ASCII must be well-formed UTF-8 before another charset's name is disbelieved. */
    private static final int ENOUGH_TO_DISBELIEVE = 3;

    private TextDecoder() {}

    /** The text; never fails, at worst some signs are wrong. */
    static String decode(byte[] bytes, @Nullable String declared) {
        var text = charset(bytes, declared).decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Text that was read byte by byte, as header lines are; any other text as it is. */
    static String repaired(String latin1) {
        var signs = latin1.chars().summaryStatistics();
        return signs.getMax() < 0x80 || signs.getMax() > 0xFF
                ? latin1
                : decode(latin1.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    /** The charset of that name; empty when nobody here knows it. */
    static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var plain = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(REAL_NAMES.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Charset charset(byte[] bytes, @Nullable String declared) {
        var named = named(declared);
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (named.isPresent()
                && (named.get().name().startsWith("UTF-16")
                        || SEVEN_BIT.contains(named.get().name()))) {
            return named.get();
        }
        var beyondAscii = signsBeyondAscii(bytes);
        if (beyondAscii == 0) {
            return StandardCharsets.UTF_8;
        }
        var westernByDefault = named.isEmpty() || named.get().equals(WINDOWS_1252);
        if (isValid(bytes, StandardCharsets.UTF_8) && (westernByDefault || beyondAscii >= ENOUGH_TO_DISBELIEVE)) {
            return StandardCharsets.UTF_8;
        }
        if (!westernByDefault && isValid(bytes, named.get())) {
            return named.get();
        }
        if (westernByDefault && standAlone(bytes)) {
            return WINDOWS_1252;
        }
        return guessed(bytes);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** How many letters outside ASCII there would be if this were UTF-8. */
    private static int signsBeyondAscii(byte[] bytes) {
        var signs = 0;
        for (var value : bytes) {
            if ((value & 0xC0) == 0xC0) {
                signs++;
            } else if (value < 0 && signs == 0) {
                signs = 1;
            }
        }
        return signs;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Whether most bytes outside ASCII have ASCII on both sides, as accented letters have in western languages. */
    private static boolean standAlone(byte[] bytes) {
        var alone = 0;
        var all = 0;
        for (var index = 0; index < bytes.length; index++) {
            if (bytes[index] < 0) {
                all++;
                var before = index > 0 && bytes[index - 1] < 0;
                var after = index + 1 < bytes.length && bytes[index + 1] < 0;
                alone += before || after ? 0 : 1;
            }
        }
        return alone * 2 > all;
    }

    private static Charset guessed(byte[] bytes) {
        if (looksChinese(bytes)) {
            return GB18030;
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return named(detector.getDetectedCharset())
                .filter(found -> !found.equals(StandardCharsets.UTF_8))
                .orElse(WINDOWS_1252);
    }

    /** Whether nearly all pairs outside ASCII are among the 3755 most common signs of GB 2312, or its punctuation. */
    private static boolean looksChinese(byte[] bytes) {
        var pairs = 0;
        var common = 0;
        for (var index = 0; index < bytes.length; index++) {
            if (bytes[index] < 0) {
                if (index + 1 == bytes.length) {
                    return false;
                }
                var lead = bytes[index] & 0xFF;
                var trail = bytes[++index] & 0xFF;
                pairs++;
                var usual = lead >= 0xB0 && lead <= 0xD7 || lead == 0xA1 || lead == 0xA3;
                common += usual && trail >= 0xA1 ? 1 : 0;
            }
        }
        return common * 10 >= pairs * 8 && isValid(bytes, GB18030);
    }
}
