package io.servicelane.migration.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.servicelane.process.migration.MovePlan;
import io.servicelane.process.migration.Step;
import io.servicelane.process.migration.StepMapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the steps lead that the other version has no twin of. */
class StepChoices extends Section {

    private final transient Map<String, Select<Step>> choices = new LinkedHashMap<>();
    private final transient Map<String, String> names = new HashMap<>();
    private final transient Consumer<List<StepMapping>> changed;

    StepChoices(Consumer<List<StepMapping>> changed) {
        this.changed = changed;
        addClassName("card");
    }

    /** Shows a plan without mappings; chosen is what suggests itself: the one new step of the same kind and name. */
    void show(MovePlan plan) {
        removeAll();
        choices.clear();
        names.clear();
        plan.offered().forEach(step -> names.put(step.id(), name(step)));
        plan.lost().forEach(step -> names.put(step.id(), name(step)));
        add(
                new H2(getTranslation("plan.steps.title")),
                new Paragraph(
                        getTranslation("plan.steps.equal", plan.instructions().size())));
        if (!plan.lost().isEmpty()) {
            add(new Paragraph(getTranslation("plan.steps.lost", plan.to())));
        }
        plan.lost().forEach(step -> {
            var choice = choice(step, plan);
            choices.put(step.id(), choice);
            add(choice);
        });
        add(new Paragraph(getTranslation("plan.steps.parts")));
    }

    /** What was chosen. */
    List<StepMapping> mappings() {
        return choices.entrySet().stream()
                .filter(each -> each.getValue().getValue() != null)
                .map(each -> new StepMapping(
                        each.getKey(), each.getValue().getValue().id()))
                .toList();
    }

    /** The names of these elements; the id of one that is no step. */
    String names(List<String> elements) {
        return elements.stream().map(each -> names.getOrDefault(each, each)).collect(Collectors.joining(", "));
    }

    /** Name and id of an element; the id alone of one that is no step, nothing for none. */
    String name(@Nullable String element) {
        if (element == null || element.isEmpty()) {
            return "";
        }
        return names.containsKey(element) ? "%s (%s)".formatted(names.get(element), element) : element;
    }

    private Select<Step> choice(Step step, MovePlan plan) {
        var choice = new Select<Step>();
        choice.setLabel("%s (%s)".formatted(name(step), step.id()));
        choice.setHelperText(getTranslation("plan.steps.to", plan.to()));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("plan.steps.nowhere"));
        choice.setItemLabelGenerator(each ->
                each == null ? getTranslation("plan.steps.nowhere") : "%s (%s)".formatted(name(each), each.id()));
        choice.setItems(plan.offered().stream()
                .filter(each -> each.kind().equals(step.kind()))
                .toList());
        choice.setWidth("min(100%, 28rem)");
        suggestion(step, plan).ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> changed.accept(mappings()));
        return choice;
    }

    private static Optional<Step> suggestion(Step step, MovePlan plan) {
        var alike = plan.offered().stream()
                .filter(each -> each.kind().equals(step.kind()) && each.name().equals(step.name()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private String name(Step step) {
        return getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? step.nameZh() : step.name();
    }
}
