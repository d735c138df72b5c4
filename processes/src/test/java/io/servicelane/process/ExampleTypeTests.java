package io.servicelane.process;

import static io.servicelane.process.Model.property;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The request type that analysts are given to start from. */
class ExampleTypeTests {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Path KIT = Path.of("src/main/resources/kit/example/water-quality");
    private static final Path TEMPLATES = Path.of("src/main/resources/element-templates");
    private static final Path SHIPPED_TABLE = Path.of("src/main/resources/processes/decisions/classify-request.dmn");
    private static final Pattern ROW = Pattern.compile("(?s) *<rule id=\"rule_water_quality\">.*?</rule>\n");

    private final Model model = Model.examples().findFirst().orElseThrow();

    @Test
    void theTableIsTheShippedOneWithOneMoreRow() throws IOException {
        var table = Files.readString(KIT.resolve("classify-request.dmn"));

        assertThat(ROW.matcher(table).results()).hasSize(1);
        assertThat(ROW.matcher(table).replaceAll("")).isEqualTo(Files.readString(SHIPPED_TABLE));
    }

    @Test
    void itsFormsLieBesideItAndWhatIsSharedIsTakenAsItIsDeployed() throws IOException {
        assertThat(Stream.concat(
                                model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                                model.all(StartEvent.class).stream()
                                        .map(StartEvent::getCamundaFormRef)
                                        .filter(Objects::nonNull))
                        .filter(form -> !form.startsWith("shared.")))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(
                                json(KIT.resolve(form + ".form")).path("id").asText())
                        .isEqualTo(form));
        assertThat(model.all(UserTask.class))
                .filteredOn(task -> task.getCamundaFormRef().startsWith("shared."))
                .isNotEmpty()
                .allMatch(task -> task.getCamundaFormRefBinding().equals("latest"));
    }

    @Test
    void peopleReadItInBothLanguages() {
        assertThat(model.all(FlowElement.class).stream().filter(element -> element.getName() != null))
                .allSatisfy(element ->
                        assertThat(property(element, "servicelane.title.zh")).isPresent());
        assertThat(model.all(FlowElement.class).stream().flatMap(element -> Stream.of("en", "zh")
                        .flatMap(language -> property(element, "servicelane.customer." + language).stream())))
                .hasSize(2);
    }

    @Test
    void whatWasDrawnFromATemplateHasWhatTheTemplateWrites() throws IOException {
        assertThat(model.all(BaseElement.class).stream()
                        .filter(element -> element.getAttributeValueNs(CAMUNDA, "modelerTemplate") != null))
                .hasSizeGreaterThan(10)
                .allSatisfy(element -> {
                    var id = element.getAttributeValueNs(CAMUNDA, "modelerTemplate");
                    var template = json(TEMPLATES.resolve(id.replace("io.servicelane.", "") + ".json"));
                    assertThat(template.path("version").asText())
                            .isEqualTo(element.getAttributeValueNs(CAMUNDA, "modelerTemplateVersion"));
                    for (var written : template.path("properties")) {
                        var name = written.at("/binding/name").asText();
                        if (written.path("type").asText().equals("Hidden") && name.startsWith("camunda:")) {
                            assertThat(element.getAttributeValueNs(CAMUNDA, name.substring("camunda:".length())))
                                    .as("%s of %s", name, element.getAttributeValue("id"))
                                    .isEqualTo(written.path("value").asText());
                        }
                    }
                });
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException broken) {
            throw new AssertionError(file.toString(), broken);
        }
    }
}
