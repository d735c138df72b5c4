package io.servicelane.process.step;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

import io.servicelane.process.FormFile;
import io.servicelane.process.MessageSteps;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.SlaSteps;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.WorkSteps;
import io.servicelane.process.engine.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every shipped model, form and delegate on a real engine; only the desk behind them is mocked. No job runs by itself. */
abstract class ProcessStories {

    static final List<String> TYPES = List.of(
            "repair",
            "installation",
            "complaint",
            "consultation",
            "callback",
            "follow-up",
            "suggestion",
            "help",
            "report",
            "query");

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final RequestNumber REQUEST = RequestNumber.of(1);
    static final RequestNumber CHILD = RequestNumber.of(2);

    static final RequestSteps desk = mock(RequestSteps.class);
    static final MessageSteps messages = mock(MessageSteps.class);
    static final SlaSteps clocks = mock(SlaSteps.class);
    static final TeamSteps team = mock(TeamSteps.class);
    static final WorkSteps work = mock(WorkSteps.class);

    private static final ProcessEngine engine = start();

    @BeforeEach
    void openTheDesk() {
        init(engine);
        reset(desk, messages, clocks, team, work);
        given(desk.now()).willReturn(NOW);
        given(desk.openChild(any(), any())).willReturn(CHILD);
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @AfterEach
    void clearTheDesk() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
        ClockUtil.reset();
    }

    /** A request of a type, with what was answered on its start form; its process has come as far as it can. */
    static ProcessInstance opened(String type, Map<String, ?> answers) {
        var variables = unanswered(type + ".start");
        variables.putAll(Map.of("type", type, "priority", "NORMAL", "tier", "STANDARD", "channel", "sms"));
        variables.put("queue", "general");
        variables.putAll(answers);
        var process = engine.getRuntimeService().startProcessInstanceByKey(type, REQUEST.value(), variables);
        goOn(process);
        return process;
    }

    static ProcessInstance opened(String type) {
        return opened(type, Map.of());
    }

    /** Somebody completes the open task with that key; what is not answered is null. */
    static void complete(ProcessInstance process, String task, Map<String, ?> answers) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .taskDefinitionKey(task)
                .initializeFormKeys()
                .singleResult();
        if (open == null) {
            throw new AssertionError("'%s' is not open, but %s".formatted(task, openTasks(process)));
        }
        var variables = unanswered(open.getCamundaFormRef().getKey());
        variables.putAll(answers);
        engine.getTaskService().complete(open.getId(), variables);
        goOn(process);
    }

    /** The customer writes while the process waits for it. */
    static void reply(ProcessInstance process) {
        tell(process, "customer-replied", Map.of());
    }

    static void cancel(ProcessInstance process) {
        tell(process, "request-cancelled", Map.of());
    }

    static void needAttention(ProcessInstance process, String why) {
        tell(process, "attention-needed", Map.of("attention", why));
    }

    /** The timer of that element goes off, and what follows has come as far as it can. */
    static void passTime(ProcessInstance process, String timer) {
        ring(process, timer);
        goOn(process);
    }

    /** The timer of that element goes off; its first step waits for the job executor. */
    static void ring(ProcessInstance process, String timer) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(timer)
                .timers()
                .singleResult();
        if (job == null) {
            throw new AssertionError("No timer runs at '%s'".formatted(timer));
        }
        engine.getManagementService().executeJob(job.getId());
    }

    /** When the timer of that element goes off. */
    static @Nullable Instant dueAt(ProcessInstance process, String timer) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    static List<String> openTasks(ProcessInstance process) {
        return engine.getTaskService().createTaskQuery().processInstanceId(process.getId()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    static ProcessEngine engine() {
        return engine;
    }

    private static void tell(ProcessInstance process, String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(process.getId())
                .setVariables(variables)
                .correlate();
        goOn(process);
    }

    /** Passes the save points, as the job executor would, in what the process calls, too; timers stay. */
    static void goOn(ProcessInstance process) {
        var jobs = savePoints(process);
        while (!jobs.isEmpty()) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
            jobs = savePoints(process);
        }
    }

    private static List<Job> savePoints(ProcessInstance process) {
        return Stream.concat(Stream.of(process), called(process))
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .messages()
                                .list()
                                .stream())
                .toList();
    }

    private static Stream<ProcessInstance> called(ProcessInstance process) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(process.getId())
                .list()
                .stream();
    }

    private static Map<String, Object> unanswered(String form) {
        var variables = new HashMap<String, Object>();
        FormFile.of(form).keys().forEach(key -> variables.put(key, null));
        return variables;
    }

    private static ProcessEngine start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("stories");
        configuration.setJdbcUrl("jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1");
        new Sandbox(palette()).preInit(configuration);
        var started = configuration.buildProcessEngine();
        var deployment = started.getRepositoryService().createDeployment();
        Stream.of("processes/*/*.bpmn", "forms/*/*.form")
                .flatMap(ProcessStories::resources)
                .forEach(deployment::addClasspathResource);
        deployment.deploy();
        return started;
    }

    private static Map<Object, Object> palette() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("tellCustomer", new TellCustomerDelegate(messages)),
                Map.entry("setStatus", new SetStatusDelegate(desk)),
                Map.entry("raisePriority", new RaisePriorityDelegate(desk)),
                Map.entry("openRequest", new OpenRequestDelegate(desk)),
                Map.entry("closeRequest", new CloseRequestDelegate(desk)),
                Map.entry("cancelRequest", new CancelRequestDelegate(desk)),
                Map.entry("readScore", new ReadScoreDelegate(desk)),
                Map.entry("countAttempt", new CountAttemptDelegate()),
                Map.entry("planCall", new PlanCallDelegate(desk)),
                Map.entry("sla", new SlaDates(clocks)),
                Map.entry("checkAtRisk", new CheckAtRiskDelegate(clocks)),
                Map.entry("checkOverdue", new CheckOverdueDelegate(clocks)),
                Map.entry("lookUpLevel", new LookUpLevelDelegate(clocks)),
                Map.entry("startClock", new StartClockDelegate(clocks)),
                Map.entry("stopClock", new StopClockDelegate(clocks)),
                Map.entry("tellTeam", new TellTeamDelegate(team)),
                Map.entry("reassignRequest", new ReassignRequestDelegate(work)),
                Map.entry("pauseForCustomer", new PauseForCustomerListener(desk)),
                Map.entry("resumeFromCustomer", new ResumeFromCustomerListener(desk))));
    }

    private static Stream<String> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .map(resource -> pattern.substring(0, pattern.indexOf('/')) + "/" + folder(resource) + "/"
                            + resource.getFilename());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String folder(Resource resource) {
        try {
            var path = resource.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
