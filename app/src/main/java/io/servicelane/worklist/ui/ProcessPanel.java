package io.servicelane.worklist.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.process.ProcessDiagrams.Diagram;
import io.servicelane.ui.diagram.ProcessDiagram;
import java.util.Optional;

/** The drawn process with the way the request took and where it is now, and the same in words, ours and the customer's. */
@StyleSheet("context://servicelane/processes.css")
class ProcessPanel extends Div {

    private final transient RequestFolders folders;
    private final transient StopWords words;
    private final Paragraph gone = new Paragraph(getTranslation("process.gone"));
    private final Span version = new Span();
    private final Div legend = new Div();
    private final ProcessDiagram drawing = new ProcessDiagram();
    private final ToldCard told;
    private final Div drawn = new Div();
    private final JourneyTable journey;
    private String picked = "";

    ProcessPanel(RequestFolders folders, StopWords words) {
        this.folders = folders;
        this.words = words;
        told = new ToldCard(words);
        journey = new JourneyTable(words, this::pick);
        drawing.onPick(this::pick);
        var here = new Span(getTranslation("process.here"));
        here.addClassNames("legend", "active");
        var passed = new Span(getTranslation("process.passed"));
        passed.addClassNames("legend", "passed");
        version.addClassName("quiet");
        legend.add(here, passed, version);
        legend.addClassName("legends");
        addClassName("process");
        drawn.addClassName("drawn");
        drawn.add(drawing, told);
        add(legend, drawn, journey, gone);
    }

    void show(RequestFolder folder) {
        var diagram = folders.diagram(folder, getLocale());
        diagram.ifPresent(found -> draw(found, folder));
        legend.setVisible(diagram.isPresent());
        drawn.setVisible(diagram.isPresent());
        journey.setVisible(diagram.isPresent());
        gone.setVisible(diagram.isEmpty());
    }

    private void draw(Diagram diagram, RequestFolder folder) {
        version.setText(getTranslation("process.version", diagram.version()));
        drawing.show(diagram.xml(), diagram.passed(), diagram.active(), diagram.flows());
        drawing.setBadges(diagram.stops().stream()
                .map(stop -> words.badge(this, stop, folder.work()))
                .flatMap(Optional::stream)
                .toList());
        told.show(folders.told(folder));
        journey.show(diagram.stops(), folder.work());
    }

    private void pick(String element) {
        picked = element.equals(picked) ? "" : element;
        drawing.pick(picked);
        journey.mark(picked);
    }
}
