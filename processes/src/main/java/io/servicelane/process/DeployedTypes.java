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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * The request types that are deployed at this moment. A deployment counts at once; no restart. A withdrawn type is a
 * suspended definition: it cannot be started, and its instances go on.
 */
@Component
public class DeployedTypes {

    private final RepositoryService repository;
    private final FormService forms;
    private final ManagementService jobs;

    /** By definition id, which never changes its meaning, so that no node needs to be told of a deployment. */
    private final Map<String, Optional<Read>> read = new ConcurrentHashMap<>();

    DeployedTypes(RepositoryService repository, FormService forms, ManagementService jobs) {
        this.repository = repository;
        this.forms = forms;
        this.jobs = jobs;
    }

    /** All that are offered, by key. */
    public List<DeployedType> all() {
        return types(repository.createProcessDefinitionQuery().active());
    }

    /** All that are withdrawn, by key. */
    public List<DeployedType> withdrawn() {
        return types(repository.createProcessDefinitionQuery().suspended());
    }

    /** The newest version of the type with that key; empty when it is withdrawn. */
    public Optional<DeployedType> find(String key) {
        return newest(key).filter(definition -> !definition.isSuspended()).flatMap(this::type);
    }

    /** The newest version of the type with that key, whether it is offered or withdrawn. */
    public Optional<DeployedType> known(String key) {
        return newest(key).flatMap(this::type);
    }

    /** Nothing of that type can be opened from now on; what runs goes on. A version deployed later is offered again. */
    public void withdraw(String key) {
        repository.suspendProcessDefinitionByKey(key);
        // the engine would hold back each job that requests under way need from now on
        jobs.activateJobDefinitionByProcessDefinitionKey(key);
    }

    /** The type can be opened again. */
    public void offer(String key) {
        repository.activateProcessDefinitionByKey(key);
    }

    private Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult());
    }

    private List<DeployedType> types(ProcessDefinitionQuery definitions) {
        return definitions.withoutTenantId().latestVersion().list().stream()
                .map(this::type)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DeployedType::key))
                .toList();
    }

    private Optional<DeployedType> type(ProcessDefinition definition) {
        var known = read.get(definition.getId());
        if (known == null) {
            known = read(definition);
            read.put(definition.getId(), known);
        }
        return known.map(type -> type.asksNewestForm() ? type.of().asking(startForm(definition)) : type.of());
    }

    private Optional<Read> read(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        var properties = properties(process);
        if (!properties.containsKey("servicelane.type")) {
            return Optional.empty();
        }
        var asking = process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .toList();
        var title = properties.getOrDefault("servicelane.title.en", definition.getKey());
        var type = new DeployedType(
                definition.getKey(),
                definition.getVersion(),
                title,
                properties.getOrDefault("servicelane.title.zh", title),
                properties.getOrDefault("servicelane.icon", "file-process"),
                Set.copyOf(List.of(properties
                        .getOrDefault("servicelane.audience", "agent")
                        .strip()
                        .split("\\s*,\\s*"))),
                properties.getOrDefault("servicelane.queue", "general"),
                asking.isEmpty() ? null : startForm(definition));
        return Optional.of(
                new Read(type, asking.stream().anyMatch(start -> "latest".equals(start.getCamundaFormRefBinding()))));
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

    private String startForm(ProcessDefinition definition) {
        try (var form = forms.getDeployedStartForm(definition.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a definition says.
     *
     * @param asksNewestForm whether its start form may change without another version of it
     */
    private record Read(DeployedType of, boolean asksNewestForm) {}
}
