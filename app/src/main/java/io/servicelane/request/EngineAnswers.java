package io.servicelane.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicelane.catalog.RequestType;
import io.servicelane.form.FormDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as the engine takes them: every key of the form is there, and lists are JSON text. */
@Component
public class EngineAnswers {

    private final ObjectMapper json;

    EngineAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answers for every key of the type's start form; null where not answered. */
    Map<String, Object> complete(RequestType type, Map<String, Object> given) {
        var answers = new HashMap<String, Object>();
        if (type.startForm() != null) {
            FormDefinition.read(type.startForm()).keys().forEach(key -> answers.put(key, null));
        }
        given.forEach((key, value) -> answers.put(key, plain(value)));
        return answers;
    }

    /** A value the engine stores without serialising objects. */
    public @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                return json.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Not an answer: " + value.getClass(), e);
            }
        }
        return value;
    }

    /** The value as a form shows it: JSON text of a list or map becomes one again. */
    public @Nullable Object rich(@Nullable Object value) {
        if (value instanceof String text && (text.startsWith("[") || text.startsWith("{"))) {
            try {
                return json.readValue(text, Object.class);
            } catch (JsonProcessingException plainText) {
                return text;
            }
        }
        return value;
    }
}
