package io.servicelane.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as forms need it: strict when a form is read, forgiving when a process holds a list as text. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonNode tree(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The plain Java value of a node: text, Long, Double, Boolean, List, Map or null. */
    static @Nullable Object plain(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return MAPPER.convertValue(node, Object.class);
    }

    /** The value as a list; lists are kept as JSON text in process variables. */
    static List<?> list(@Nullable Object value) {
        if (value instanceof String text && text.stripLeading().startsWith("[")) {
            try {
                return MAPPER.readValue(text, List.class);
            } catch (JsonProcessingException notJson) {
                return List.of();
            }
        }
        return value instanceof List<?> list ? list : List.of();
    }
}
