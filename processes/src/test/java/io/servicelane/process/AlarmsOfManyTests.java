package io.servicelane.process;

import static io.servicelane.process.AlarmedEngine.NOW;
import static io.servicelane.process.AlarmedEngine.alarmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.servicelane.process.Alarms.AlarmTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The alarms of many processes, moved in one batch past the engine. */
class AlarmsOfManyTests {

    private static final Instant RISK = NOW.plus(Duration.ofHours(3));
    private static final Instant DUE = NOW.plus(Duration.ofHours(4));

    private static AlarmedEngine desk;

    @BeforeAll
    static void startTheEngine() {
        desk = new AlarmedEngine("alarms-of-many");
        desk.deploy(alarmed("alarmed"));
        desk.deploy(Bpmn.createExecutableProcess("quiet")
                .camundaHistoryTimeToLive(180)
                .startEvent()
                .userTask()
                .endEvent()
                .done());
        desk.ledger.atRisk = RISK;
        desk.ledger.overdue = DUE;
    }

    @AfterAll
    static void stopTheEngine() {
        desk.engine.close();
    }

    @Test
    void eachIsSetToItsOwnTimes() {
        var processes =
                IntStream.range(0, 50).mapToObj(number -> desk.start("alarmed")).toList();

        setAll(IntStream.range(0, 50)
                .mapToObj(number -> new AlarmTimes(
                        processes.get(number),
                        RISK.plusSeconds(number),
                        DUE.plusSeconds(number).plusMillis(5))));

        assertThat(IntStream.range(0, 50)).allSatisfy(number -> {
            assertThat(desk.atRisk(processes.get(number))).containsExactly(RISK.plusSeconds(number));
            assertThat(desk.overdue(processes.get(number))).containsExactly(DUE.plusSeconds(number + 1));
        });
    }

    @Test
    void someAreCreatedAndSomeTakenAwayOnTheWay() {
        var rang = desk.start("alarmed");
        var paused = desk.start("alarmed");
        var quiet = desk.start("quiet");
        var running = desk.start("alarmed");
        var ended = desk.start("alarmed");
        desk.ring(rang, "StartEvent_AtRisk");
        desk.engine.getRuntimeService().deleteProcessInstance(ended, "cancelled");

        setAll(Stream.of(rang, quiet, ended, running)
                .map(process -> new AlarmTimes(process, RISK.plusSeconds(5), DUE.plusSeconds(5))));
        setAll(Stream.of(new AlarmTimes(paused, null, null)));

        assertThat(desk.atRisk(rang)).containsExactly(RISK.plusSeconds(5));
        assertThat(desk.overdue(rang)).containsExactly(DUE.plusSeconds(5));
        assertThat(desk.overdue(running)).containsExactly(DUE.plusSeconds(5));
        assertThat(desk.atRisk(paused)).isEmpty();
        assertThat(desk.overdue(paused)).isEmpty();
        assertThat(desk.overdue(quiet)).isEmpty();
        assertThat(desk.overdue(ended)).isEmpty();
    }

    @Test
    void whatIsAlreadyRightIsNotTouched() {
        var process = desk.start("alarmed");
        var before = revision(process);

        setAll(Stream.of(new AlarmTimes(process, RISK, DUE)));
        assertThat(revision(process)).isEqualTo(before);

        setAll(Stream.of(new AlarmTimes(process, RISK, DUE.plusSeconds(1))));
        assertThat(revision(process)).isEqualTo(before + 1);
    }

    @Test
    void anAlarmThatRingsWhileItIsMovedLosesAndRingsAtItsNewTime() {
        var process = desk.start("alarmed");
        desk.handling = execution -> setAll(Stream.of(new AlarmTimes(process, RISK, DUE.plusSeconds(3600))));

        assertThatThrownBy(() -> desk.ring(process, "StartEvent_Overdue"))
                .isInstanceOf(OptimisticLockingException.class);

        desk.handling = execution -> {};
        assertThat(desk.overdue(process)).containsExactly(DUE.plusSeconds(3600));
        assertThat(desk.handled(process, "Task_HandleOverdue")).isZero();
    }

    @Test
    void nobodyMeansNothingToDo() {
        setAll(Stream.of());
        setAll(Stream.of(new AlarmTimes("never-started", RISK, DUE)));

        assertThat(desk.jobs("never-started", "StartEvent_Overdue")).isEmpty();
    }

    private static int revision(String process) {
        return ((JobEntity) desk.jobs(process, "StartEvent_Overdue").get(0)).getRevision();
    }

    private static void setAll(Stream<AlarmTimes> times) {
        List<AlarmTimes> all = times.collect(Collectors.toList());
        var own = new TransactionTemplate(desk.transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> desk.alarms.setAll(all));
    }
}
