package io.servicelane.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small forms and a FEEL that knows just a name, {@code a = "text"}, {@code a = b} and {@code a + b}. */
final class FormFixtures {

    static final Instant NOW = Instant.parse("2027-03-26T16:30:00Z");

    private FormFixtures() {}

    static FormDefinition form(String... components) {
        return FormDefinition.read(json(components));
    }

    /** A form with the components written with apostrophes for quotes, and backticks for quotes inside. */
    static String json(String... components) {
        return "{\"type\":\"default\",\"id\":\"test.form\",\"components\":["
                + Arrays.stream(components)
                        .map(component -> component.replace('\'', '"').replace("`", "\\\""))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    static FormContext context() {
        return context(Map.of());
    }

    static FormContext context(Map<String, ? extends @Nullable Object> data) {
        return new FormContext(data, FormFixtures::evaluate, NOW, ZoneId.of("Asia/Shanghai"));
    }

    static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return values;
    }

    static List<String> problems(FormDefinition form, @Nullable Object... pairs) {
        return problems(form.check(values(pairs), context()));
    }

    static List<String> problems(FormAnswers answers) {
        var said = new ArrayList<String>();
        answers.problems().forEach(problem -> said.add(problem.field() + " " + problem.code()));
        return said;
    }

    static @Nullable Object accepted(FormDefinition form, String key, @Nullable Object value) {
        var answers = form.check(values(key, value), context());
        if (!answers.accepted()) {
            throw new AssertionError(answers.problems());
        }
        return answers.values().get(key);
    }

    private static @Nullable Object evaluate(String expression, Map<String, @Nullable Object> values) {
        if (expression.contains(" = ")) {
            var sides = expression.split(" = ");
            return Objects.equals(operand(sides[0], values), operand(sides[1], values));
        }
        if (expression.contains(" + ")) {
            var sides = expression.split(" \\+ ");
            return operand(sides[0], values) instanceof Number one && operand(sides[1], values) instanceof Number two
                    ? one.longValue() + two.longValue()
                    : null;
        }
        return operand(expression, values);
    }

    private static @Nullable Object operand(String text, Map<String, @Nullable Object> values) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.equals("null") ? null : AnswerPath.of(text).get(values);
    }
}
