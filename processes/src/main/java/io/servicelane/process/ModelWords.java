package io.servicelane.process;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What a model calls its elements, in the languages it knows. */
final class ModelWords {

    private ModelWords() {}

    /** The value of a camunda property of that element. */
    static Optional<String> property(BaseElement element, String name) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** The element's name on one line; its id where it has none. */
    static String name(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof FlowElement element
                        && element.getName() != null
                        && !element.getName().isBlank()
                ? element.getName().strip().replaceAll("\\s+", " ")
                : id;
    }

    /** A copy whose elements are named in Chinese where the model says how. */
    static BpmnModelInstance chinese(BpmnModelInstance model) {
        var translated = model.clone();
        translated
                .getModelElementsByType(FlowElement.class)
                .forEach(element -> property(element, "servicelane.title.zh").ifPresent(element::setName));
        return translated;
    }
}
