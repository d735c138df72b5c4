package io.servicelane.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each rule says, in both languages; read from the file that the Modeler's checks are made from, too. */
final class Catalogue {

    static final Catalogue RULES = read();

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST_WORD = 200;
    private static final Object[] ANYTHING = {"…", "…", "…", "…", "…"};

    private final Map<String, JsonNode> rules = new LinkedHashMap<>();

    private Catalogue() {}

    private static Catalogue read() {
        var catalogue = new Catalogue();
        try (var file = Catalogue.class.getResourceAsStream("/gate/rules.json")) {
            new ObjectMapper()
                    .readTree(file)
                    .forEach(rule -> catalogue.rules.put(rule.path("code").asText(), rule));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return catalogue;
    }

    Set<String> codes() {
        return rules.keySet();
    }

    List<RuleText> texts() {
        return rules.entrySet().stream()
                .map(rule -> new RuleText(
                        rule.getKey(),
                        rule.getValue().path("refuses").asBoolean(),
                        sentence(rule.getValue().path("en"), "; ", ANYTHING),
                        sentence(rule.getValue().path("zh"), "；", ANYTHING)))
                .toList();
    }

    Finding finding(Code code, String file, @Nullable String element, Object... words) {
        var rule = rules.get(code.key());
        return new Finding(
                code.key(),
                rule.path("refuses").asBoolean(),
                file,
                Objects.requireNonNullElse(element, ""),
                sentence(rule.path("en"), "; ", words),
                sentence(
                        rule.path("zh"),
                        "；",
                        Stream.of(words)
                                .map(word -> word instanceof Said said ? said.chinese() : word)
                                .toArray()));
    }

    private static String sentence(JsonNode text, String between, Object... words) {
        return PLACE.matcher(text.path("what").asText()
                        + between
                        + text.path("remedy").asText())
                .replaceAll(place -> Matcher.quoteReplacement(word(words, Integer.parseInt(place.group(1)))));
    }

    /** What people wrote into a model may be of any length; a sentence must stay one. */
    private static String word(Object[] words, int at) {
        var word = at < words.length ? String.valueOf(words[at]).replaceAll("\\s+", " ") : "";
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…";
    }
}
