package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.servicelane.sla.ClockDetails;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.ui.Moments;
import java.util.Comparator;
import java.util.List;

/** The request's service level clocks, the open ones first: what is left of each, and why it is due when it is. */
class ClocksCard extends Div {

    private final transient ClockWords words;
    private final transient WhyThisDate why;
    private final transient Moments moments;
    private final Section section = new Section();
    private transient List<ClockLine> lines = List.of();
    private transient List<Place> places = List.of();

    ClocksCard(ClockWords words, WhyThisDate why, Moments moments) {
        this.words = words;
        this.why = why;
        this.moments = moments;
        section.addClassName("card");
        addClassName("clocks");
        add(section);
    }

    void show(RequestFolder folder) {
        var clocks = folder.clocks().stream()
                .sorted(Comparator.comparing(clock -> !clock.state().isOpen()))
                .toList();
        setVisible(!clocks.isEmpty());
        var now = clocks.stream().map(Place::of).toList();
        if (now.equals(places)) {
            for (var index = 0; index < clocks.size(); index++) {
                lines.get(index).tell(clocks.get(index));
            }
            return;
        }
        places = now;
        lines = clocks.stream()
                .map(clock -> new ClockLine(clock, words, why, moments))
                .toList();
        section.removeAll();
        section.add(new H2(getTranslation("clock.title")));
        lines.forEach(section::add);
    }

    /** As long as these stay the same, so do the lines. */
    private record Place(String kind, boolean open) {

        static Place of(ClockDetails clock) {
            return new Place(clock.kind(), clock.state().isOpen());
        }
    }
}
