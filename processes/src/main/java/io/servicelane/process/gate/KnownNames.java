package io.servicelane.process.gate;

import io.servicelane.process.gate.FormFile.Field;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The process variables that somebody sets in a model of a type: the desk, a form, a step, a mapping. */
final class KnownNames {

    /** What the desk gives every process, and what the engine itself knows. */
    private static final Set<String> ALWAYS = Set.of(
            "type",
            "priority",
            "tier",
            "channel",
            "queue",
            "attention",
            "execution",
            "task",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private static final Set<String> NAMING_ATTRIBUTES = Set.of(
            "resultVariable",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    private final Set<String> names = new HashSet<>(ALWAYS);
    private final Set<String> forms = new HashSet<>();
    private boolean open;

    private KnownNames(BpmnFile file) {
        file.elements().stream().filter(BpmnFile::isSemantic).forEach(this::note);
    }

    /** All of them; empty when that cannot be known, because something sets names that are not written in the model. */
    static Optional<Set<String>> in(BpmnFile file, Upload upload) {
        var known = new KnownNames(file);
        for (var id : known.forms) {
            var form = upload.latestForm(id);
            if (form.isEmpty() || Juel.isIn(id)) {
                return Optional.empty();
            }
            known.names.addAll(form.get().fields().keySet());
        }
        return known.open ? Optional.empty() : Optional.of(known.names);
    }

    /** What is always there, and no form may ask. */
    static Set<String> reserved() {
        return ALWAYS;
    }

    /** The field that sets a name; empty when something else may set it, too, or fields of different kinds do. */
    static Optional<Field> field(String name, BpmnFile file, Upload upload) {
        var known = new KnownNames(file);
        if (known.open || known.names.contains(name)) {
            return Optional.empty();
        }
        var fields = known.forms.stream()
                .flatMap(id -> upload.latestForm(id).stream())
                .flatMap(form -> Optional.ofNullable(form.fields().get(name)).stream())
                .toList();
        var kinds = fields.stream().map(Field::kind).distinct().count();
        if (kinds != 1 || fields.stream().anyMatch(field -> field.options().isEmpty()) && fields.size() > 1) {
            return Optional.empty();
        }
        var options = new LinkedHashSet<String>();
        fields.forEach(field -> options.addAll(field.options()));
        return Optional.of(new Field(fields.get(0).type(), options));
    }

    /** The names set otherwise than by that form. */
    static Optional<Set<String>> besides(String form, BpmnFile file, Upload upload) {
        var known = new KnownNames(file);
        known.forms.remove(form);
        known.forms.stream()
                .flatMap(id -> upload.latestForm(id).stream())
                .forEach(other -> known.names.addAll(other.fields().keySet()));
        return known.open ? Optional.empty() : Optional.of(known.names);
    }

    private void note(Element element) {
        NAMING_ATTRIBUTES.forEach(attribute -> {
            if (!BpmnFile.camunda(element, attribute).isEmpty()) {
                names.add(BpmnFile.camunda(element, attribute));
            }
        });
        if (!BpmnFile.camunda(element, "formRef").isEmpty()) {
            forms.add(BpmnFile.camunda(element, "formRef"));
        }
        Palette.named(BpmnFile.camunda(element, "delegateExpression"))
                .or(() -> Palette.named(element.getAttribute("delegateExpression")))
                .ifPresent(bean -> names.addAll(Step.of(bean).sets()));
        switch (element.getLocalName()) {
            case "inputParameter", "outputParameter", "inputDataItem" -> names.add(element.getAttribute("name"));
            case "formField" -> names.add(element.getAttribute("id"));
            case "out" -> noteMapping(element);
            case "in" -> {
                if ("signalEventDefinition".equals(around(element))) {
                    noteMapping(element);
                }
            }
            default -> {}
        }
    }

    private void noteMapping(Element mapping) {
        open |= mapping.getAttribute("variables").equals("all");
        names.add(mapping.getAttribute("target"));
    }

    private static String around(Element mapping) {
        return mapping.getParentNode().getParentNode().getLocalName();
    }
}
