package io.servicelane.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.servicelane.process.ProcessMaps.Version;
import io.servicelane.report.HeatBy;
import io.servicelane.report.ui.ProcessView.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a drawing is coloured, over which days and for which version; all of it stands in the address. */
class HeatChoices extends Div {

    private final Div by = group("processes.by");
    private final Div days = group("processes.days");
    private final Select<Version> version = new Select<>();
    private transient @Nullable Shown shown;

    HeatChoices() {
        addClassNames("toolbar", "heat-choices");
        version.addThemeVariants(SelectVariant.LUMO_SMALL);
        version.setAriaLabel(getTranslation("processes.version"));
        version.setItemLabelGenerator(each -> getTranslation("processes.version-number", each.version()));
        version.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && shown != null) {
                shown.filter().go("version", String.valueOf(change.getValue().version()));
            }
        });
        add(by, days, version);
    }

    void show(Shown next, List<Version> versions) {
        shown = next;
        fill(
                by,
                Stream.of(HeatBy.values())
                        .map(each -> choice(
                                next,
                                "by",
                                each.name().toLowerCase(Locale.ROOT),
                                getTranslation("processes.by." + each.name().toLowerCase(Locale.ROOT)),
                                each == next.by())));
        fill(
                days,
                Shown.PERIODS.stream()
                        .map(each -> choice(
                                next,
                                "days",
                                String.valueOf(each),
                                getTranslation("processes.last", each),
                                each == next.days())));
        version.setItems(versions);
        version.setValue(next.version());
    }

    private Div group(String label) {
        var group = new Div();
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation(label));
        return group;
    }

    private static void fill(Div group, Stream<Anchor> choices) {
        group.removeAll();
        choices.forEach(group::add);
    }

    private static Anchor choice(Shown shown, String name, String value, String words, boolean chosen) {
        var choice = new Anchor(shown.filter().address(name, value), new Span(words));
        if (chosen) {
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }
}
