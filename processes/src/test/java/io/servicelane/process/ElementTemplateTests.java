package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps as an analyst finds them in the Modeler: what a template writes is what the palette reads. */
class ElementTemplateTests {

    private static final Path FOLDER = Path.of("src/main/resources/element-templates");
    private static final Path MESSAGES = Path.of("../app/src/main/resources/templates/messages");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private static final Set<String> QUEUES =
            Set.of("general", "repair", "complaint", "advice", "callback", "survey", "expert", "field");

    /** What the Modeler lets a template for Camunda 7 write, and as which kinds of field. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "property", Set.of("String", "Text", "Hidden", "Dropdown", "Boolean"),
            "camunda:property", Set.of("String", "Hidden", "Dropdown"),
            "camunda:inputParameter", Set.of("String", "Text", "Hidden", "Dropdown"),
            "camunda:in", Set.of("String", "Hidden", "Dropdown"),
            "camunda:in:businessKey", Set.of("String", "Hidden", "Dropdown"),
            "camunda:executionListener", Set.of("Hidden"));

    private static final Palette PALETTE = Palette.read();

    record Template(String key, JsonNode json) {

        static Template read(Path file) {
            try {
                return new Template(
                        file.getFileName().toString().replace(".json", ""), new ObjectMapper().readTree(file.toFile()));
            } catch (IOException broken) {
                throw new AssertionError(file.toString(), broken);
            }
        }

        List<JsonNode> properties() {
            return StreamSupport.stream(json.path("properties").spliterator(), false)
                    .toList();
        }

        Stream<JsonNode> bound(String type) {
            return properties().stream()
                    .filter(property -> property.at("/binding/type").asText().equals(type));
        }

        /** Values that run something: delegates and listeners. */
        Stream<String> runs() {
            return Stream.concat(
                            bound("property").filter(property -> property.at("/binding/name")
                                    .asText()
                                    .equals("camunda:delegateExpression")),
                            bound("camunda:executionListener"))
                    .map(property -> property.path("value").asText());
        }

        Set<String> choices(String label) {
            return properties().stream()
                    .filter(property -> property.path("label").asText().equals(label))
                    .flatMap(property -> property.path("choices").findValuesAsText("value").stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Template> templates() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Template::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsFoundByItsNameAndExplainsItselfInBothLanguages(Template template) {
        var json = template.json();

        assertThat(json.path("id").asText()).isEqualTo("io.servicelane." + template.key());
        assertThat(json.path("version").asInt()).isPositive();
        assertThat(json.path("documentationRef").asText()).endsWith("/modeler/steps/" + template.key());
        assertThat(json.path("keywords").path(0).asText()).matches("\\p{IsHan}+");
        assertThat(json.path("description").asText()).matches("[^\\p{IsHan}]+ · .*\\p{IsHan}.*");
        var icon = json.at("/icon/contents").asText();
        assertThat(icon).startsWith("data:image/svg+xml,");
        assertThat(URLDecoder.decode(icon, StandardCharsets.UTF_8))
                .contains("<svg ")
                .endsWith("</svg>");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFieldIsOfAKindTheModelerKnowsForCamunda7(Template template) {
        var groups = template.json().path("groups").findValuesAsText("id");

        assertThat(template.properties()).isNotEmpty().allSatisfy(property -> {
            var type = property.at("/binding/type").asText();
            assertThat(KINDS).containsKey(type);
            assertThat(KINDS.get(type)).contains(property.path("type").asText());
            if (!property.path("type").asText().equals("Hidden")) {
                assertThat(groups).contains(property.path("group").asText());
                assertThat(property.path("description").asText()).matches(".+ · .*\\p{IsHan}.*");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatATemplateSuggestsMeetsItsOwnRules(Template template) {
        assertThat(template.properties()).allSatisfy(property -> {
            var pattern = property.at("/constraints/pattern");
            var choices = property.path("choices").findValuesAsText("value");
            if (property.has("value") && !pattern.isMissingNode()) {
                assertThat(property.path("value").asText())
                        .containsPattern(pattern.path("value").asText());
            }
            if (property.has("value") && !choices.isEmpty()) {
                assertThat(choices).contains(property.path("value").asText());
            }
            assertThat(pattern.isMissingNode() || pattern.hasNonNull("message")).isTrue();
        });
    }

    @Test
    void everyStepOfThePaletteHasATemplateAndNoTemplateRunsAnythingElse() throws IOException {
        var run = templates()
                .flatMap(Template::runs)
                .flatMap(value -> BEAN.matcher(value).results())
                .map(bean -> bean.group(1))
                .collect(Collectors.toSet());

        assertThat(run).isEqualTo(PALETTE.beans());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void inputsAreNamedAsTheDelegateReadsThem(Template template) {
        var inputs = template.bound("camunda:inputParameter")
                .map(property -> property.at("/binding/name").asText())
                .collect(Collectors.toSet());

        assertThat(inputs)
                .isEqualTo(template.runs()
                        .flatMap(value -> BEAN.matcher(value).results())
                        .flatMap(bean -> PALETTE.inputs(bean.group(1)).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatMayBeChosenExists() throws IOException {
        var templates = templates().collect(Collectors.toMap(Template::key, template -> template));
        try (var written = Files.list(MESSAGES)) {
            assertThat(templates.get("tell-customer").choices("Message"))
                    .isEqualTo(written.map(file -> file.getFileName().toString())
                            .map(name -> name.substring(0, name.indexOf('.')))
                            .collect(Collectors.toSet()));
        }
        assertThat(templates.get("request-type").choices("Team")).isEqualTo(QUEUES);
        assertThat(templates.get("reassign").choices("To which team"))
                .containsAll(QUEUES)
                .contains("own");
        assertThat(templates.get("set-status").choices("Status"))
                .isSubsetOf(Stream.of(RequestStatus.values()).map(Enum::name).toList())
                .doesNotContain("CLOSED", "CANCELLED");
    }

    @Test
    void aWaitForTheCustomerStopsTheClocksAndStartsThemAgain() throws IOException {
        var wait = templates()
                .filter(template -> template.key().equals("ask-information"))
                .findFirst()
                .orElseThrow();

        assertThat(wait.bound("camunda:executionListener")
                        .map(listener -> listener.at("/binding/event").asText() + " "
                                + listener.path("value").asText()))
                .containsExactly("start ${pauseForCustomer}", "end ${resumeFromCustomer}");
    }
}
