package io.servicelane.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import elemental.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessDiagramTests {

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void theBrowserGetsTheModelAndItsTokens() {
        var diagram = new ProcessDiagram();

        diagram.show("<definitions/>", Set.of("StartEvent_Reported"), List.of("Task_Triage"), List.of("Flow_1"));

        var element = diagram.getElement();
        assertThat(element.getTag()).isEqualTo("process-diagram");
        assertThat(element.getProperty("xml")).isEqualTo("<definitions/>");
        assertThat(((JsonArray) element.getPropertyRaw("passed")).toJson()).isEqualTo("[\"StartEvent_Reported\"]");
        assertThat(((JsonArray) element.getPropertyRaw("active")).toJson()).isEqualTo("[\"Task_Triage\"]");
    }

    @Test
    void theBrowserGetsWhatStandsOnTheElements() {
        var diagram = new ProcessDiagram();

        diagram.setBadges(List.of(new DiagramBadge("Task_Triage", "3 min", DiagramBadge.Tone.NOW)));
        diagram.setHeat(Map.of("Task_Triage", 4));

        var element = diagram.getElement();
        assertThat(((JsonArray) element.getPropertyRaw("badges")).toJson())
                .isEqualTo("[{\"element\":\"Task_Triage\",\"text\":\"3 min\",\"tone\":\"now\"}]");
        assertThat(((JsonArray) element.getPropertyRaw("heat")).toJson())
                .isEqualTo("[{\"element\":\"Task_Triage\",\"level\":4}]");
    }

    /** What comes from elsewhere could watch who works on what. */
    @Test
    void itComesFromTheDeskItself() {
        assertThat(ProcessDiagram.class.getAnnotation(JsModule.class).value()).startsWith("context://servicelane/");
        assertThat(ProcessDiagram.class.getAnnotation(StyleSheet.class).value()).startsWith("context://servicelane/");
    }
}
