package io.servicelane.modeler.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.servicelane.modeler.Palette;
import io.servicelane.modeler.Step;
import io.servicelane.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The help for every step of the palette. The Modeler's own help links lead here and name the step in the address. */
@Route("modeler/steps")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/modeler.css")
class StepsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    StepsView(Palette palette) {
        addClassNames("view", "modeler");
        var header =
                new Div(new H1(getTranslation("modeler.steps")), new Anchor("modeler", getTranslation("modeler.back")));
        header.addClassName("view-header");
        add(header);
        palette.steps(getLocale()).stream()
                .collect(Collectors.groupingBy(Step::category, LinkedHashMap::new, Collectors.toList()))
                .forEach((category, steps) -> add(category(category, steps)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("modeler.steps");
    }

    /** The step stands in the path, because an anchor would be lost at the sign-in; kits of before have one still. */
    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String step) {
        getElement()
                .executeJs(
                        "setTimeout(() => { const step = document.getElementById($0 || decodeURIComponent(location.hash.slice(1)));"
                                + " if (step) { step.scrollIntoView(); step.focus({ preventScroll: true }); } })",
                        step == null ? "" : step);
    }

    private Component category(String category, List<Step> steps) {
        var section = new Section(new H2(getTranslation("modeler.category." + category)));
        section.addClassName("category");
        steps.forEach(step -> section.add(help(step)));
        return section;
    }

    private Component help(Step step) {
        var picture = new Image(step.icon(), "");
        picture.getElement().setAttribute("aria-hidden", "true");
        var title = new H3(picture, new Span(step.title()));
        if (!step.title().equals(step.name())) {
            var name = new Span(step.name());
            name.addClassName("quiet");
            title.add(name);
        }
        var card = new Section(title, new Paragraph(step.words()));
        card.setId(step.key());
        card.getElement().setAttribute("tabindex", "-1");
        card.addClassNames("card", "step");
        if (!step.fields().isEmpty()) {
            card.add(fields(step));
        }
        return card;
    }

    private Component fields(Step step) {
        var fields = new DescriptionList();
        fields.addClassName("facts");
        step.fields().forEach(field -> {
            var words = new DescriptionList.Description(new Span(field.words()));
            if (!field.choices().isEmpty()) {
                var choices = new Div(getTranslation("modeler.choices", String.join(", ", field.choices())));
                choices.addClassName("quiet");
                words.add(choices);
            }
            fields.add(new DescriptionList.Term(field.label()), words);
        });
        return fields;
    }
}
