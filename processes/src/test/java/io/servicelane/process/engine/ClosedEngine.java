package io.servicelane.process.engine;

import io.servicelane.process.step.AskedByModels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * An engine with nothing but the sandbox, no gate, and everything in its factory that an attacker would like to have. It
 * is empty before each test, and closed after the last.
 */
class ClosedEngine implements BeforeEachCallback, AfterAllCallback {

    static final String SECRET = "the-secret-of-the-desk";

    /** How often code ran that no model may run. */
    static final AtomicInteger RAN = new AtomicInteger();

    final ProcessEngine engine;

    ClosedEngine(String name) {
        var beans = new StaticListableBeanFactory(Map.of(
                "record",
                (JavaDelegate) new Recorder(),
                "listener",
                (ExecutionListener) execution -> {},
                "desk",
                new Desk(),
                "environment",
                Map.of("secret", SECRET),
                "dataSource",
                SECRET,
                "touched",
                new Touched()));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistoryTimeToLive("P1D");
        configuration.setDefaultNumberOfRetries(1);
        new Sandbox(new AllowedBeans(beans)).preInit(configuration);
        engine = configuration.buildProcessEngine();
    }

    /** What came of a model that was deployed, started, and whose jobs and tasks were done: what was refused on the way. */
    List<Throwable> refusals(String file, String text) {
        var refused = new ArrayList<Throwable>();
        var deployment = trying(refused, () -> engine.getRepositoryService()
                .createDeployment()
                .addString(file, text)
                .deploy());
        if (deployment == null) {
            return refused;
        }
        trying(refused, () -> started(Map.of()));
        for (var job : engine.getManagementService().createJobQuery().list()) {
            trying(refused, () -> {
                engine.getManagementService().executeJob(job.getId());
                return job;
            });
        }
        for (var task : engine.getTaskService().createTaskQuery().list()) {
            trying(refused, () -> engine.getFormService().getTaskFormData(task.getId()));
            trying(refused, () -> {
                engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(Map.of("field", "x")));
                return task;
            });
        }
        return refused;
    }

    ProcessInstance started(Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey("attack", "SR-000001", new HashMap<>(variables));
    }

    /** Making the engine, and each test before, ran what attackers want to run. */
    @Override
    public void beforeEach(ExtensionContext test) {
        clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        engine.close();
    }

    void clear() {
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
        RAN.set(0);
        Recorder.seen = null;
    }

    /** Everything the engine keeps as variables, also of what has ended. */
    List<Object> variables() {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> (Object) String.valueOf(variable.getValue()))
                .toList();
    }

    private static <T> @Nullable T trying(List<Throwable> refused, Callable<T> step) {
        try {
            return step.call();
        } catch (Exception | LinkageError refusal) {
            refused.add(refusal);
            return null;
        }
    }

    /** What attackers want to run; named by models in every way there is. */
    public static class Touched implements JavaDelegate, ExecutionListener, TaskListener {

        public Touched() {
            RAN.incrementAndGet();
        }

        public static String touch() {
            RAN.incrementAndGet();
            return SECRET;
        }

        public String getSecret() {
            return touch();
        }

        @Override
        public void execute(DelegateExecution execution) {
            touch();
        }

        @Override
        public void notify(DelegateExecution execution) {
            touch();
        }

        @Override
        public void notify(DelegateTask task) {
            touch();
        }
    }

    /** A step that takes a field, as the sandbox must also close what is injected. */
    public static class Recorder implements JavaDelegate {

        static @Nullable Object seen;

        @Nullable
        private Expression value;

        @Override
        public void execute(DelegateExecution execution) {
            seen = value == null ? null : value.getValue(execution);
        }
    }

    /** A bean that is made to be asked. */
    public static class Desk implements AskedByModels {

        public String title(String key) {
            return "title of " + key;
        }

        public List<String> places() {
            return List.of("north", "south");
        }

        public Map<String, String> answers() {
            return Map.of("colour", "red");
        }
    }

    static String escaped(String expression) {
        return expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
