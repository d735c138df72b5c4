package io.servicelane.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.servicelane.process.LadderLevel;
import io.servicelane.process.SlaSteps.Overdue;
import io.servicelane.process.TeamSteps.TeamNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What every type does when a clock of a request is at risk or overdue. The ledger behind it is mocked. */
class AlarmTests extends ProcessStories {

    private static final String AT_RISK = "StartEvent_ClockAtRisk";
    private static final String OVERDUE = "StartEvent_ClockOverdue";

    @ParameterizedTest
    @FieldSource("TYPES")
    void theLedgerSaysWhenTheAlarmsRing(String type) {
        given(clocks.atRiskAt(REQUEST)).willReturn(Optional.of(Instant.parse("2026-03-02T14:00:00Z")));
        given(clocks.overdueAt(REQUEST)).willReturn(Optional.of(Instant.parse("2026-03-02T16:00:00Z")));

        var process = opened(type);

        assertThat(dueAt(process, AT_RISK)).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(dueAt(process, OVERDUE)).isEqualTo("2026-03-02T16:00:00Z");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void theAssigneeIsWarnedOnceAndTheWorkGoesOn(String type) {
        var process = opened(type);
        var tasks = openTasks(process);
        given(clocks.takeAtRisk(REQUEST)).willReturn(Optional.of("RESPONSE"));

        passTime(process, AT_RISK);

        assertThat(process).isNotEnded().hasPassed("EndEvent_AssigneeWarned");
        assertThat(openTasks(process)).isEqualTo(tasks);
        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("at-risk", "RESPONSE", 0, Set.of("assignee"), Set.of("desk", "email")));
        then(team).shouldHaveNoMoreInteractions();
        assertThat(alarms(process)).containsExactly(OVERDUE);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void notYetTellsNobody(String type) {
        var process = opened(type);

        passTime(process, AT_RISK);
        passTime(process, OVERDUE);

        assertThat(process).isNotEnded().hasPassed("EndEvent_WarningDropped", "EndEvent_EscalationDropped");
        then(team).shouldHaveNoInteractions();
        then(clocks).should(never()).level(any(), any(), anyInt());
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void overdueClimbsTheLevelReachedAndNoOther(String type) {
        var process = opened(type);
        var tasks = openTasks(process);
        overdue(2, level(false, null));

        passTime(process, OVERDUE);

        assertThat(process).isNotEnded().hasPassed("EndEvent_LevelClimbed");
        assertThat(openTasks(process)).isEqualTo(tasks);
        then(clocks).should().level(REQUEST, "RESOLUTION", 2);
        then(clocks).should(times(1)).level(any(), any(), anyInt());
        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("overdue", "RESOLUTION", 2, Set.of("supervisor"), Set.of("desk")));
        then(team).shouldHaveNoMoreInteractions();
    }

    @ParameterizedTest
    @CsvSource({"false,", "true,", "false,own", "true,field"})
    void theLadderRaisesAndReassignsOnlyWhereTheTableSaysSo(boolean raise, @Nullable String reassignTo) {
        var repair = opened("repair");
        overdue(1, level(raise, reassignTo));

        passTime(repair, OVERDUE);

        then(desk).should(times(raise ? 1 : 0)).raisePriority(REQUEST);
        then(work).should(times(reassignTo == null ? 0 : 1)).reassign(REQUEST, String.valueOf(reassignTo));
        then(work).shouldHaveNoMoreInteractions();
        then(team).should().tell(any(), any());
    }

    @Test
    void aLevelThatTheLadderDoesNotHaveEndsQuietly() {
        var repair = opened("repair");
        overdue(4, null);

        passTime(repair, OVERDUE);

        assertThat(repair).isWaitingAtExactly("Task_Triage").hasPassed("EndEvent_LevelClimbed");
        then(team).shouldHaveNoInteractions();
        then(work).shouldHaveNoInteractions();
        then(desk).should(never()).raisePriority(any());
    }

    @Test
    void whatFailsIsTriedAgainAndWhatWasDoneIsNotDoneAgain() {
        var repair = opened("repair");
        overdue(2, level(true, "own"));
        willThrow(new IllegalStateException("nobody is on duty")).given(team).tell(any(), any());

        assertThatThrownBy(() -> passTime(repair, OVERDUE)).hasMessageContaining("nobody is on duty");
        willDoNothing().given(team).tell(any(), any());
        goOn(repair);

        assertThat(repair).hasPassed("EndEvent_LevelClimbed");
        then(clocks).should().takeOverdue(REQUEST);
        then(desk).should().raisePriority(REQUEST);
        then(work).should().reassign(REQUEST, "own");
    }

    @Test
    void aClockIsOverdueEvenWhileItsLadderCannotBeRead() {
        var repair = opened("repair");
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.of(new Overdue("RESOLUTION", 1)));
        given(clocks.level(any(), any(), anyInt())).willThrow(new IllegalStateException("no such table"));

        assertThatThrownBy(() -> passTime(repair, OVERDUE)).hasMessageContaining("no such table");
        assertThatThrownBy(() -> goOn(repair)).hasMessageContaining("no such table");

        then(clocks).should().takeOverdue(REQUEST);
    }

    @Test
    void twoClocksRingAtOnceAndAreToldApart() {
        var repair = opened("repair");
        given(clocks.takeAtRisk(REQUEST)).willReturn(Optional.of("RESPONSE"));
        overdue(1, level(false, null));

        ring(repair, AT_RISK);
        ring(repair, OVERDUE);
        goOn(repair);

        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("at-risk", "RESPONSE", 0, Set.of("assignee"), Set.of("desk", "email")));
        then(team)
                .should()
                .tell(REQUEST, new TeamNotice("overdue", "RESOLUTION", 1, Set.of("supervisor"), Set.of("desk")));
    }

    @Test
    void aRequestClosesWhileItsAlarmsAreSetAndLeavesNone() {
        var query = opened("query");
        assertThat(alarms(query)).containsExactlyInAnyOrder(AT_RISK, OVERDUE);

        complete(query, "Task_AnswerQuery", Map.of("handling", "answer"));

        assertThat(query).isEnded();
        assertThat(alarms(query)).isEmpty();
    }

    @Test
    void aRequestThatClosesWhileAnAlarmRingsIsOverAtOnce() {
        var query = opened("query");
        ring(query, AT_RISK);
        ring(query, OVERDUE);

        complete(query, "Task_AnswerQuery", Map.of("handling", "answer"));

        assertThat(query).isEnded();
        then(team).shouldHaveNoInteractions();
    }

    @Test
    void aCancellationTakesTheLadderWithIt() {
        var repair = opened("repair");
        overdue(1, level(true, "own"));
        ring(repair, OVERDUE);
        step(repair, "Task_CheckOverdue");
        assertThat(ladders()).isOne();

        cancel(repair);

        assertThat(repair).isEnded();
        assertThat(ladders()).isZero();
        assertThat(engine().getManagementService().createJobQuery().count()).isZero();
        then(team).shouldHaveNoInteractions();
    }

    private static void overdue(int level, @Nullable LadderLevel said) {
        given(clocks.takeOverdue(REQUEST)).willReturn(Optional.of(new Overdue("RESOLUTION", level)));
        given(clocks.level(REQUEST, "RESOLUTION", level)).willReturn(Optional.ofNullable(said));
    }

    private static LadderLevel level(boolean raise, @Nullable String reassignTo) {
        return new LadderLevel(Set.of("supervisor"), Set.of("desk"), raise, reassignTo, Duration.ZERO);
    }

    /** Passes the save point of one element and no other. */
    private static void step(ProcessInstance process, String element) {
        engine().getManagementService()
                .executeJob(engine().getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(element)
                        .singleResult()
                        .getId());
    }

    private static long ladders() {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("escalation-ladder")
                .count();
    }

    private static List<String> alarms(ProcessInstance process) {
        return List.of(AT_RISK, OVERDUE).stream()
                .filter(alarm -> engine().getManagementService()
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId(alarm)
                                .count()
                        > 0)
                .toList();
    }
}
