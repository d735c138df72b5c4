package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL that would run for ever or fill the memory, and FEEL that looks like it. */
class BoundedFeelTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RememberingFeel feel = new RememberingFeel();

    static Stream<String> endless() {
        var letters = "a".repeat(60);
        return Stream.of(
                "for i in 1..1000000000 return i",
                "for i in x..1000000000000000000000 return i",
                "for i in -1000000000..0 return i",
                "for i in 1..2000, j in 1..2000 return 1",
                "for i in 1..9999 return i",
                "for i in 1..1000 return for j in 1..1000 return i * j",
                "some i in 1..3000, j in 1..3000 satisfies i = 0",
                "every i in 1..100, j in 1..100, k in 1..100 satisfies true",
                "count(for i in 1..1000000000 return 1)",
                "string join(for i in 1..100000 return \"x\", \"\")",
                "distinct values(for i in 1..4999 return i)",
                "matches(\"" + letters + "!\", \"(.*a){20}b\")",
                "matches(\"" + letters + "!\", \"^(.*a){20}b\", \"i\")",
                "matches(input: \"" + letters + "!\", pattern: \"(.*a){20}b\")",
                "replace(\"" + letters + "!\", \"(.*a){20}b\", \"\")",
                "split(\"" + letters + "!\", \"(.*a){20}b\")",
                "extract(\"" + letters + "!\", \"(.*a){20}b\")",
                "for i in 1..1000 return matches(\"" + letters + "\", \"(.*)(.*)(.*)b\")",
                "matches(\"a\", \"" + "(a*)*".repeat(40) + "c\")",
                "matches(\"a\", \"((){60000}){60000}\")",
                "decimal(1, 999999999)",
                "round up(1, 999999999)",
                "floor(number(\"1e999999999\"))",
                "string(number(\"1e999999999\"))",
                "10 ** 999999",
                "{" + doubled("[1, 1]", "[a%1$d, a%1$d]") + "}",
                "{" + doubled("{x: 1}", "{x: a%1$d, y: a%1$d}") + "}",
                "{" + doubled("\"0123456789\"", "a%1$d + a%1$d") + "}.a40",
                "{" + doubled("[1, 1]", "concatenate(a%1$d, a%1$d)") + "}.a40",
                "{" + doubled("\"ab\"", "replace(a%1$d, \"a|b\", a%1$d)") + "}.a40",
                "1" + " + 1".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void anExpressionThatTakesTooMuchIsGivenUp(String expression) {
        Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> assertThatThrownBy(() -> value(expression)).isInstanceOf(FeelException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\\\\" + ", "/* \" */ ", "// \"\n", "\"(\" + ", "\")))))))))))))\" + "})
    void bracketsNestedTooDeepAreNotEvenRead(String before) {
        for (var bracket : List.of("(", "[", "{a: ", "abs(", "a[")) {
            Assertions.assertTimeoutPreemptively(
                    PATIENCE, () -> assertThatThrownBy(() -> value(before + bracket.repeat(30)))
                            .hasMessageContaining("more than 10 levels deep"));
        }
    }

    @Test
    void aFunctionFindsNoWayToCallItselfForEver() {
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            assertThat(value("{f: function(x) f(x), r: f(1)}.r")).isNull();
            assertThat(value("{f: function(g) g(g), r: f(f)}.r")).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    for i in 1..1000 return i                         | 1000 entries
                    for i in 5..1 return i                            | [5, 4, 3, 2, 1]
                    for i in 1..3, j in 1..2 return i * j             | [1, 2, 2, 4, 3, 6]
                    for i in 1..4 return if i = 1 then 1 else partial[-1] * i | [1, 2, 6, 24]
                    for i in 1..nothing return i                      | null
                    some i in [1, 2] satisfies i = 2                  | true
                    every i in 1..3 satisfies i > 1                   | false
                    sort(for i in 1..200 return 200 - i, function(x, y) x < y)[1] | 0
                    {f: function(n) n + 1, r: f(2)}.r                 | 3
                    matches("ABC", "b", "i")                          | true
                    matches("ABC", "(")                               | null
                    matches(x, "a")                                   | null
                    replace("abab", "(a)", "$1$1-")                   | aa-baa-b
                    replace("a", "a", "$7")                           | null
                    split("a;b;;c", ";")                              | [a, b, , c]
                    extract("a1b22", "[0-9]+")                        | [1, 22]
                    decimal(1 / 3, 2)                                 | 0.33
                    2 ** 10                                           | 1024
                    string(123456789012345678901234567890)            | 123456789012345678901234567890
                    x + nothing                                       | null
                    """)
    void whatRulesNeedIsEvaluatedAsBefore(String expression, String expected) {
        var value = value(expression);

        assertThat(
                        value instanceof List<?> list && list.size() > 100
                                ? list.size() + " entries"
                                : String.valueOf(value))
                .isEqualTo(expected);
    }

    @Test
    void anAssertionThatFailsIsStillAFailure() {
        assertThatThrownBy(() -> value("assert(x, x > 5)")).hasMessageContaining("not fulfilled");
    }

    private Object value(String expression) {
        return feel.evaluateSimpleExpression(
                expression, Variables.fromMap(Map.of("x", 1)).asVariableContext());
    }

    private static String doubled(String first, String next) {
        return "a0: " + first
                + IntStream.range(0, 40)
                        .mapToObj(each -> ", a%d: ".formatted(each + 1) + next.formatted(each))
                        .collect(Collectors.joining());
    }
}
