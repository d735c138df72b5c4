package io.servicelane.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.migration.Obstacle.Reason;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a move does with what waits: save points, alarms, traces. */
class SavePointsTests extends MovingRequests {

    @Test
    void aRequestAtASavePointIsMovedWithTheJobThatWaits() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        engine.getTaskService().complete(task(process).getId());
        assertThat(standing(process).elements()).containsExactly("Task_Tell");
        deploy(told("Task_Work", "Task_Tell"));
        var plan = plan(List.of());

        assertThat(obstacles(plan, process)).isEmpty();
        moves.move(plan, process);

        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(process)
                        .messages()
                        .singleResult()
                        .getId());
        assertThat(standings.of(RequestNumber.of(number), process)).isEmpty();
    }

    @Test
    void aRequestAtASavePointThatIsGoneIsNamed() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        engine.getTaskService().complete(task(process).getId());
        deploy(told("Task_Work", "Task_TellOtherwise"));

        var plan = plan(List.of());

        assertThat(obstacles(plan, process)).containsExactly(tuple("Task_Tell", Reason.STEP_GONE));
        assertThat(plan.lost()).extracting(Step::id).containsExactly("Task_Tell");
    }

    @Test
    void anAlarmKeepsItsDateAndForOneThatRangTheLedgerIsAskedAnew() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var waiting = open();
        engine.getManagementService().executeJob(alarm(process).get(0).getId());
        engine.getManagementService().setJobDuedate(alarm(waiting).get(0).getId(), Date.from(DUE.plusSeconds(60)));
        ledger.overdue = DUE.plusSeconds(3600);
        deploy(model("Task_Work", "Work harder"));
        var plan = plan(List.of());

        moves.move(plan, process);
        moves.move(plan, waiting);

        assertThat(alarm(process))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant()).isEqualTo(DUE.plusSeconds(3600)));
        assertThat(alarm(waiting))
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant()).isEqualTo(DUE.plusSeconds(60)));
    }

    @Test
    void aRequestGoesBackTheWayItCame() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Repair", "Repair"));
        var plan = plan(List.of(new StepMapping("Task_Work", "Task_Repair")));
        moves.move(plan, process);

        moves.move(plan.back(before.elements()), process);

        assertThat(standing(process)).isEqualTo(before);
        assertThat(task(process).getName()).isEqualTo("Work");
    }

    @Test
    void theTraceChangesWhenATokenMovesOnAndNotWhenItsTaskIsTaken() {
        deploy(told("Task_Work", "Task_Tell"));
        var process = open();
        var before = standing(process);

        engine.getTaskService().setAssignee(task(process).getId(), "agent");
        assertThat(standing(process).trace()).isEqualTo(before.trace());

        engine.getTaskService().complete(task(process).getId());
        assertThat(standing(process).trace()).isNotEqualTo(before.trace());
    }

    @Test
    void theNamesOfVariablesAreTold() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        engine.getRuntimeService().setVariable(process, "priority", "HIGH");

        assertThat(standings.variables(List.of(process))).containsEntry(process, List.of("priority"));
    }

    @Test
    void aVersionThatIsNotThereIsRefused() {
        deploy(model("Task_Work", "Work"));

        assertThatThrownBy(() -> plans.plan(type, 1, 7, List.of()))
                .isInstanceOfSatisfying(
                        NoSuchVersion.class, gone -> assertThat(gone.version()).isEqualTo(7));
    }
}
