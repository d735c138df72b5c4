package io.servicelane.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import io.servicelane.process.Alarms;
import io.servicelane.process.Alarms.AlarmTimes;
import io.servicelane.process.FinishedStep;
import io.servicelane.process.FinishedSteps;
import io.servicelane.process.MessageSteps;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestProcesses;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.SlaFacts;
import io.servicelane.process.SlaSteps;
import io.servicelane.process.TaskSteps;
import io.servicelane.process.TeamSteps;
import io.servicelane.process.Transactions;
import io.servicelane.process.WorkSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * The engine as the desk runs it, with its job executor. That looks for jobs once an hour, so that an alarm rings in
 * time only if whoever sets it says so.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "camunda.bpm.history-level=full",
            "camunda.bpm.deployment-resource-pattern=classpath*:/processes/decisions/escalation-ladder.dmn",
            "camunda.bpm.job-execution.wait-time-in-millis=3600000",
            "camunda.bpm.job-execution.max-wait=3600000",
            "camunda.bpm.generic-properties.properties.history-time-to-live=P180D",
            "camunda.bpm.generic-properties.properties.ensure-job-due-date-not-null=true",
        })
@DirtiesContext
class RunningEngineTests {

    private static final RequestNumber REQUEST = RequestNumber.of(3);
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @MockitoBean
    private SlaSteps clocks;

    @MockitoBean
    private SlaFacts facts;

    @MockitoBean
    private TaskSteps worklist;

    @MockitoBean
    private RequestSteps desk;

    @MockitoBean
    private MessageSteps messages;

    @MockitoBean
    private TeamSteps team;

    @MockitoBean
    private WorkSteps work;

    @MockitoBean
    private FinishedSteps finished;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RequestProcesses processes;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Transactions transactions;

    @BeforeEach
    void deployAModelWithAnAlarm() {
        given(clocks.atRiskAt(any())).willReturn(Optional.empty());
        var process = Bpmn.createExecutableProcess("alarmed").camundaHistoryTimeToLive(180);
        process.eventSubProcess("SubProcess_AtRisk")
                .startEvent("StartEvent_AtRisk")
                .interrupting(false)
                .timerWithDate("${sla.atRisk(execution)}")
                .serviceTask("Task_CheckRisk")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${checkAtRisk}")
                .endEvent();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "alarmed.bpmn",
                        process.startEvent("StartEvent_Opened")
                                .receiveTask("Task_Wait")
                                .message("never")
                                .endEvent("EndEvent_Done")
                                .done())
                .deploy();
    }

    @Test
    void anAlarmThatIsDueNowRingsAtOnce() {
        var process = processes.opened(REQUEST, "alarmed", Map.of());
        then(clocks).should().atRiskAt(REQUEST);

        transactions.inOne(() -> alarms.set(new AlarmTimes(process, justNow(), null)));

        await().atMost(IN_TIME).untilAsserted(() -> then(clocks).should().takeAtRisk(REQUEST));
    }

    @Test
    void anAlarmThatIsMovedWithManyOthersRingsAtOnce() {
        var process = processes.opened(REQUEST, "alarmed", Map.of());

        transactions.inOne(() -> alarms.setAll(List.of(new AlarmTimes(process, justNow(), null))));

        await().atMost(IN_TIME).untilAsserted(() -> then(clocks).should().takeAtRisk(REQUEST));
    }

    @Test
    void aTransactionThatFailsLeavesTheAlarm() {
        var process = processes.opened(REQUEST, "alarmed", Map.of());

        assertThatThrownBy(() -> transactions.inOne(() -> {
                    alarms.setAll(List.of(new AlarmTimes(process, justNow(), null)));
                    throw new IllegalStateException("the ledger could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(jobs.createJobQuery().processInstanceId(process).list())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isAfter("2999-12-31"));
    }

    @Test
    void whatIsFinishedIsToldOfOnceForEachTransaction() {
        var process = processes.opened(REQUEST, "alarmed", Map.of());

        then(finished).should().finished(argThat(steps -> steps.stream()
                .filter(step -> step.process().equals(process))
                .map(FinishedStep::element)
                .toList()
                .equals(List.of("StartEvent_Opened"))));

        transactions.inOne(() -> runtime.createMessageCorrelation("never")
                .processInstanceId(process)
                .correlate());

        then(finished).should().finished(argThat(steps -> steps.stream()
                .map(FinishedStep::element)
                .toList()
                .equals(List.of("Task_Wait", "EndEvent_Done"))));
    }

    @Test
    void whatIsRolledBackWasNotFinished() {
        var process = new AtomicReference<String>();

        assertThatThrownBy(() -> transactions.inOne(() -> {
                    process.set(processes.opened(REQUEST, "alarmed", Map.of()));
                    throw new IllegalStateException("the request could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        // the executor may finish what an earlier test left behind
        then(finished).should(never()).finished(argThat(steps -> steps.stream()
                .anyMatch(step -> step.process().equals(process.get()))));
    }

    @Test
    void theGateStandsInFrontOfTheEngine() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(
                                "sla-targets.dmn",
                                """
                                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                                <decision id="slaTargets" name="t"><decisionTable id="Table_Targets" hitPolicy="FIRST">
                                <output id="o" name="kind" /></decisionTable></decision></definitions>
                                """)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("sla-targets.dmn, Table_Targets: has the hit policy FIRST");
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("slaTargets")
                        .count())
                .isZero();
    }

    /** Due when rounded up to a full second, too. */
    private static Instant justNow() {
        return Instant.now().minusSeconds(1);
    }

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "io.servicelane.process",
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.servicelane\\.process\\.(engine\\.identity\\..*|.*Tests.*)"))
    static class Desk {

        @Bean
        DataSource database() {
            var database = new JdbcDataSource();
            database.setUrl("jdbc:h2:mem:running;MODE=MySQL;DB_CLOSE_DELAY=-1");
            return database;
        }

        @Bean
        DataSourceTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }
    }
}
