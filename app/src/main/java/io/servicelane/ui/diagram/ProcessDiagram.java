package io.servicelane.ui.diagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import elemental.json.Json;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A process as a drawing: the path so far softly, the tokens strongly; to pan, to zoom, and by keyboard too. */
@Tag("process-diagram")
@JsModule("context://servicelane/process-diagram.js")
@StyleSheet("context://servicelane/process-diagram.css")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    /** The drawing of where one request stands. */
    public ProcessDiagram() {
        this("");
    }

    /**
     * A drawing of something else.
     *
     * @param label what it shows, for those who do not see it
     */
    public ProcessDiagram(String label) {
        var words = Json.createObject();
        words.put("label", label.isEmpty() ? getTranslation("diagram.label") : label);
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
     * @param flows ids of the sequence flows that were taken
     */
    public void show(String xml, Collection<String> passed, Collection<String> active, Collection<String> flows) {
        getElement().setPropertyList("passed", passed.stream().toList());
        getElement().setPropertyList("active", active.stream().toList());
        getElement().setPropertyList("flows", flows.stream().toList());
        getElement().setProperty("xml", xml);
    }

    /** Puts short texts on elements; those that were there are gone. */
    public void setBadges(Collection<DiagramBadge> badges) {
        var all = Json.createArray();
        for (var badge : badges) {
            var one = Json.createObject();
            one.put("element", badge.element());
            one.put("text", badge.text());
            one.put("tone", badge.tone().name().toLowerCase(Locale.ROOT));
            all.set(all.length(), one);
        }
        getElement().setPropertyJson("badges", all);
    }

    /** Colours elements, by id, from 1 (pale) to 5 (dark). */
    public void setHeat(Map<String, Integer> levels) {
        var all = Json.createArray();
        levels.forEach((element, level) -> {
            var one = Json.createObject();
            one.put("element", element);
            one.put("level", level);
            all.set(all.length(), one);
        });
        getElement().setPropertyJson("heat", all);
    }

    /** Marks an element and brings it into view; the empty string marks none. */
    public void pick(String element) {
        getElement().setProperty("picked", element);
    }

    /** What happens when somebody chooses an element that has a badge. */
    public void onPick(Consumer<String> picked) {
        getElement()
                .addEventListener(
                        "element-pick",
                        event -> picked.accept(event.getEventData().getString("event.detail.element")))
                .addEventData("event.detail.element");
    }
}
