package io.servicelane.ui.diagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import elemental.json.Json;
import java.util.Collection;

/** A process as a drawing: the path so far softly, the tokens strongly; to pan, to zoom, and by keyboard too. */
@Tag("process-diagram")
@JsModule("context://servicelane/process-diagram.js")
@StyleSheet("context://servicelane/process-diagram.css")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    public ProcessDiagram() {
        var words = Json.createObject();
        words.put("label", getTranslation("diagram.label"));
        words.put("zoomIn", getTranslation("diagram.zoom-in"));
        words.put("zoomOut", getTranslation("diagram.zoom-out"));
        words.put("fit", getTranslation("diagram.fit"));
        words.put("broken", getTranslation("diagram.broken"));
        getElement().setPropertyJson("words", words);
    }

    /**
     * Shows a model and where it stands.
     *
     * @param xml BPMN with its drawing
     * @param passed ids of the elements that were left
     * @param active ids of the elements that hold a token; those the drawing does not have are left out
     */
    public void show(String xml, Collection<String> passed, Collection<String> active) {
        getElement().setPropertyList("passed", passed.stream().toList());
        getElement().setPropertyList("active", active.stream().toList());
        getElement().setProperty("xml", xml);
    }
}
