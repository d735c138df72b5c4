package io.servicelane.process.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the engine what is deployed. Everybody may know that, so nobody's rights count here. */
@Component
class DeployedNow {

    /** The engine deploys while it starts, before it is a bean that could be asked for. */
    private volatile @Nullable ProcessEngineConfigurationImpl engine;

    void engine(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Does something that asks what is deployed; without an engine nothing is. */
    void during(Consumer<Deployed> work) {
        var running = engine;
        if (running == null) {
            work.accept(new Engine(null));
            return;
        }
        running.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    work.accept(new Engine(running.getRepositoryService()));
                    return null;
                }));
    }

    /** An engine within a command. */
    private static final class Engine implements Deployed {

        private final @Nullable RepositoryService repository;

        /** By the id of the definition: each row of a table may ask for a type. */
        private final Map<String, BpmnFile> read = new HashMap<>();

        Engine(@Nullable RepositoryService repository) {
            this.repository = repository;
        }

        @Override
        public boolean hasProcess(String key) {
            return repository != null
                    && repository
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(key)
                                    .count()
                            > 0;
        }

        @Override
        public boolean hasProcess(String key, int version) {
            return repository != null
                    && repository
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(key)
                                    .processDefinitionVersion(version)
                                    .count()
                            > 0;
        }

        @Override
        public boolean hasType(String key) {
            return repository != null
                    && repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .latestVersion()
                            .list()
                            .stream()
                            .map(definition -> model(definition))
                            .flatMap(BpmnFile::types)
                            .anyMatch(type -> type.getId().equals(key));
        }

        @Override
        public boolean hasDecision(String key) {
            return repository != null
                    && repository
                                    .createDecisionDefinitionQuery()
                                    .decisionDefinitionKey(key)
                                    .count()
                            > 0;
        }

        @Override
        public boolean hasDecision(String key, int version) {
            return repository != null
                    && repository
                                    .createDecisionDefinitionQuery()
                                    .decisionDefinitionKey(key)
                                    .decisionDefinitionVersion(version)
                                    .count()
                            > 0;
        }

        @Override
        public boolean hasForm(String id, int version) {
            CommandContext command = Context.getCommandContext();
            return command != null
                    && command.getCamundaFormDefinitionManager()
                                    .findDefinitionByKeyVersionAndTenantId(id, version, null)
                            != null;
        }

        @Override
        public Optional<FormFile> form(String id) {
            CommandContext command = Context.getCommandContext();
            if (repository == null || command == null) {
                return Optional.empty();
            }
            return Optional.ofNullable(command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id))
                    .flatMap(definition -> UploadReader.form(definition.getResourceName(), content(definition)));
        }

        @Override
        public List<BpmnFile> models() {
            return repository == null
                    ? List.of()
                    : repository.createProcessDefinitionQuery().latestVersion().list().stream()
                            .map(definition -> model(definition))
                            .toList();
        }

        @Override
        public List<DmnFile> tables() {
            return repository == null
                    ? List.of()
                    : repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                            .map(definition -> new DmnFile(
                                    definition.getResourceName(), repository.getDmnModelInstance(definition.getId())))
                            .toList();
        }

        private BpmnFile model(ResourceDefinition definition) {
            return read.computeIfAbsent(
                    definition.getId(),
                    id -> new BpmnFile(definition.getResourceName(), repository.getBpmnModelInstance(id)));
        }

        private byte[] content(ResourceDefinition definition) {
            try (InputStream content =
                    repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
                return content.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
