package io.servicelane.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The request types that are deployed at this moment. A deployment counts at once; no restart. */
@Component
public class DeployedTypes {

    private final RepositoryService repository;
    private final FormService forms;

    /** By definition id, which never changes its meaning. */
    private final Map<String, Optional<DeployedType>> read = new ConcurrentHashMap<>();

    DeployedTypes(RepositoryService repository, FormService forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** All of them, by key. Suspended definitions are withdrawn types and are left out. */
    public List<DeployedType> all() {
        return repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(this::type)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DeployedType::key))
                .toList();
    }

    /** The newest version of the type with that key. */
    public Optional<DeployedType> find(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .active()
                        .singleResult())
                .flatMap(this::type);
    }

    private Optional<DeployedType> type(ProcessDefinition definition) {
        var known = read.get(definition.getId());
        if (known == null) {
            known = read(definition);
            read.put(definition.getId(), known);
        }
        return known;
    }

    private Optional<DeployedType> read(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        var properties = properties(process);
        if (!properties.containsKey("servicelane.type")) {
            return Optional.empty();
        }
        var title = properties.getOrDefault("servicelane.title.en", definition.getKey());
        return Optional.of(new DeployedType(
                definition.getKey(),
                definition.getVersion(),
                title,
                properties.getOrDefault("servicelane.title.zh", title),
                properties.getOrDefault("servicelane.icon", "file-process"),
                Set.of(properties.getOrDefault("servicelane.audience", "agent").split("\\s*,\\s*")),
                properties.getOrDefault("servicelane.queue", "general"),
                startForm(definition, process)));
    }

    private static Map<String, String> properties(Process process) {
        var extensions = process.getExtensionElements();
        if (extensions == null) {
            return Map.of();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .collect(Collectors.toMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (first, second) -> first));
    }

    private @Nullable String startForm(ProcessDefinition definition, Process process) {
        var asks = process.getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
        if (!asks) {
            return null;
        }
        try (var form = forms.getDeployedStartForm(definition.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
