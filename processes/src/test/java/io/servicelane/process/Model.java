package io.servicelane.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A shipped model, read without an engine. */
record Model(String file, String folder, BpmnModelInstance bpmn) {

    static Stream<Model> shipped() {
        return matching("classpath*:processes/*/*.bpmn");
    }

    /** What analysts are given to start from; not deployed by itself. */
    static Stream<Model> examples() {
        return matching("classpath*:kit/example/*/*.bpmn");
    }

    private static Stream<Model> matching(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Model::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Model read(Resource resource) {
        try (var in = resource.getInputStream()) {
            var path = resource.getURL().getPath().split("/");
            return new Model(path[path.length - 1], path[path.length - 2], Bpmn.readModelFromStream(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether it is offered as a request type; if not, it is a part that others call. */
    boolean isType() {
        return property(process(), "servicelane.type").isPresent();
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** A {@code camunda:property} of the element. */
    static Optional<String> property(BaseElement element, String name) {
        return extension(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream()
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst());
    }

    /** A {@code camunda:inputParameter} of the element. */
    static Optional<String> input(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput.class)
                        .list()
                        .stream())
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .filter(parameter -> name.equals(parameter.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .findFirst();
    }

    private static <T extends ModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return file;
    }
}
