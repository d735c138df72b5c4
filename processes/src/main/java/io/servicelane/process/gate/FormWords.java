package io.servicelane.process.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is said about forms, which know only English, in Chinese, too. */
final class FormWords {

    private static final Map<Pattern, String> CHINESE = read();

    private FormWords() {}

    /** A sentence about a form in both languages; in English only when it is not known here. */
    static Said said(String english) {
        return CHINESE.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().matcher(english), entry.getValue()))
                .filter(entry -> entry.getKey().matches())
                .findFirst()
                .map(entry -> new Said(english, entry.getKey().replaceFirst(entry.getValue())))
                .orElseGet(() -> new Said(english, english));
    }

    private static Map<Pattern, String> read() {
        try (var file = FormWords.class.getResourceAsStream("/gate/form-words.json")) {
            var words = new LinkedHashMap<Pattern, String>();
            new ObjectMapper()
                    .readValue(file, new TypeReference<LinkedHashMap<String, String>>() {})
                    .forEach((english, chinese) -> words.put(pattern(english), chinese));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Three dots stand for whatever is said there. */
    private static Pattern pattern(String english) {
        return Pattern.compile(
                "\\Q" + english.replace("…", "\\E(.*)\\Q") + "\\E", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }
}
