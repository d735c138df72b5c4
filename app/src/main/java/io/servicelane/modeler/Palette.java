package io.servicelane.modeler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;

/** The steps an analyst draws with, as their element templates describe them. */
@Service("modelerPalette") // the gate has a palette too
public class Palette {

    /** Templates know one language, so ours say everything twice: English, then Chinese. */
    private static final String BOTH_LANGUAGES = " · ";

    private static final List<String> CATEGORIES = List.of("shape", "end", "work", "talk", "time");

    private final List<JsonNode> templates;

    Palette(KitFiles files, ObjectMapper json) {
        this.templates = files.templates().stream()
                .map(content -> read(json, content))
                .sorted(Comparator.<JsonNode>comparingInt(template -> CATEGORIES.indexOf(category(template)))
                        .thenComparing(template -> template.path("name").asText()))
                .toList();
    }

    /** All steps, category by category, those of one by name. */
    public List<Step> steps(Locale reader) {
        var chinese = "zh".equals(reader.getLanguage());
        return templates.stream().map(template -> step(template, chinese)).toList();
    }

    private static Step step(JsonNode template, boolean chinese) {
        var id = template.path("id").asText();
        var name = template.path("name").asText();
        return new Step(
                id.substring(id.lastIndexOf('.') + 1),
                name,
                chinese ? template.path("keywords").path(0).asText(name) : name,
                words(template, chinese),
                template.at("/icon/contents").asText(),
                category(template),
                StreamSupport.stream(template.path("properties").spliterator(), false)
                        .filter(property -> property.hasNonNull("label"))
                        .map(property -> new Step.Field(
                                property.path("label").asText(),
                                words(property, chinese),
                                property.path("choices").findValuesAsText("name")))
                        .toList());
    }

    private static String words(JsonNode described, boolean chinese) {
        var words = described.path("description").asText();
        var middle = words.indexOf(BOTH_LANGUAGES);
        if (middle < 0) {
            return words;
        }
        return chinese ? words.substring(middle + BOTH_LANGUAGES.length()) : words.substring(0, middle);
    }

    private static String category(JsonNode template) {
        return template.at("/category/id").asText().replace("servicelane-", "");
    }

    private static JsonNode read(ObjectMapper json, byte[] template) {
        try {
            return json.readTree(template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
