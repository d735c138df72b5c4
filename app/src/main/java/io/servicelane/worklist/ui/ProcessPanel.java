package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.process.ProcessDiagrams.Diagram;
import io.servicelane.ui.diagram.ProcessDiagram;
import java.util.Optional;

/** The drawn process with the way the request took and where it is now. */
class ProcessPanel extends Div {

    private final transient RequestFolders folders;
    private transient Optional<Diagram> shown = Optional.empty();

    ProcessPanel(RequestFolders folders) {
        this.folders = folders;
        addClassName("process");
    }

    void show(RequestFolder folder) {
        var diagram = folders.diagram(folder, getLocale());
        if (diagram.equals(shown) && getComponentCount() > 0) {
            return;
        }
        shown = diagram;
        removeAll();
        diagram.ifPresentOrElse(this::draw, () -> add(new Paragraph(getTranslation("process.gone"))));
    }

    private void draw(Diagram diagram) {
        var here = new Span(getTranslation("process.here"));
        here.addClassNames("legend", "active");
        var passed = new Span(getTranslation("process.passed"));
        passed.addClassNames("legend", "passed");
        var version = new Span(getTranslation("process.version", diagram.version()));
        version.addClassName("quiet");
        var legend = new Div(here, passed, version);
        legend.addClassName("legends");
        var drawing = new ProcessDiagram();
        drawing.show(diagram.xml(), diagram.passed(), diagram.active());
        add(legend, drawing);
    }
}
