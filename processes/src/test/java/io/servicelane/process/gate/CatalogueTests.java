package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue and the rules say the same, in both languages. */
class CatalogueTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static List<JsonNode> rules() throws IOException {
        try (var file = CatalogueTests.class.getResourceAsStream("/gate/rules.json")) {
            return List.of(new ObjectMapper().readValue(file, JsonNode[].class));
        }
    }

    @Test
    void everyCodeIsARuleAndEveryRuleACode() throws IOException {
        assertThat(rules().stream().map(rule -> rule.path("code").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Code.values()).map(Code::key).toList());
        assertThat(Catalogue.RULES.codes()).hasSameSizeAs(rules());
    }

    @Test
    void everyRuleIsBrokenByThreeExamplesAndNearlyByOne() throws IOException {
        var counts = Examples.counts();

        assertThat(rules().stream()
                        .map(rule -> rule.path("code").asText())
                        .filter(code -> counts.getOrDefault(code, new int[2])[0] < 3
                                || counts.getOrDefault(code, new int[2])[1] < 1)
                        .map(code -> code + Arrays.toString(counts.getOrDefault(code, new int[2]))))
                .as("rules with too few examples")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSaysWhatIsWrongAndWhatToDoInBothLanguages(JsonNode rule) {
        assertThat(rule.path("appliesTo").asText()).isIn("bpmn", "dmn", "form", "deployment");
        assertThat(rule.path("refuses").isBoolean()).isTrue();
        assertThat(rule.path("lint").isBoolean()).isTrue();
        assertThat(rule.path("en").path("what").asText()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.path("en").path("remedy").asText()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.path("zh").path("what").asText()
                        + rule.path("zh").path("remedy").asText())
                .containsPattern("\\p{IsHan}|^\\{0}\\{1}$");
        assertThat(places(rule.path("en"))).containsAll(places(rule.path("zh")));
    }

    private static Set<String> places(JsonNode text) {
        return PLACE.matcher(text.path("what").asText() + text.path("remedy").asText())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
