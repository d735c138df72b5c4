package io.servicelane.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.servicelane.process.migration.MovePlan.Instruction;
import io.servicelane.process.migration.Obstacle.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests move from version to version. */
class MovesTests extends MovingRequests {

    @Test
    void eachVersionSaysHowManyRequestsRunOnIt() {
        deploy(model("Task_Work", "Work"));
        open();
        open();
        deploy(model("Task_Work", "Work"));
        open();

        assertThat(versions.of(type))
                .extracting(TypeVersion::version, TypeVersion::running)
                .containsExactly(tuple(2, 1L), tuple(1, 2L));
    }

    @Test
    void requestsComePageByPageInTheOrderOfTheirNumbers() {
        deploy(model("Task_Work", "Work"));
        var first = open();
        var second = open();
        var third = open();
        var definition = versions.of(type).get(0).definition();

        var page = standings.page(definition, null, 2);
        var rest = standings.page(definition, page.get(1).request(), 2);

        assertThat(page).extracting(Standing::processInstance).containsExactly(first, second);
        assertThat(rest).extracting(Standing::processInstance).containsExactly(third);
        assertThat(page.get(0).elements()).containsExactly("Task_Work");
    }

    @Test
    void equalStepsLeadToEachOther() {
        deploy(model("Task_Work", "Work"));
        deploy(model("Task_Work", "Work harder"));

        var plan = plan(List.of());

        assertThat(plan.isSound()).isTrue();
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.instructions())
                .extracting(Instruction::from)
                .contains("Task_Work", "SubProcess_Overdue", "StartEvent_Overdue");
    }

    @Test
    void aTaskKeepsItsIdAndItsPersonAndGetsItsNewName() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var task = task(process);
        engine.getTaskService().setAssignee(task.getId(), "agent");
        deploy(model("Task_Work", "Work harder"));

        moves.move(plan(List.of()), process);

        assertThat(task(process).getId()).isEqualTo(task.getId());
        assertThat(task(process).getName()).isEqualTo("Work harder");
        assertThat(task(process).getAssignee()).isEqualTo("agent");
        assertThat(standing(process).elements()).containsExactly("Task_Work");
    }

    @Test
    void aRenamedStepLeadsWhereTheAnalystSays() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        deploy(model("Task_Repair", "Repair"));
        var blind = plan(List.of());
        assertThat(blind.lost()).extracting(Step::id).contains("Task_Work");
        assertThat(blind.offered().get(0).id()).isEqualTo("Task_Repair");
        assertThat(obstacles(blind, process)).containsExactly(tuple("Task_Work", Reason.STEP_GONE));

        var plan = plan(List.of(new StepMapping("Task_Work", "Task_Repair")));
        assertThat(obstacles(plan, process)).isEmpty();
        moves.move(plan, process);

        assertThat(task(process).getTaskDefinitionKey()).isEqualTo("Task_Repair");
    }

    @Test
    void lookingWhetherARequestCanBeMovedMovesNothing() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Work", "Work harder"));

        assertThat(obstacles(plan(List.of()), process)).isEmpty();

        assertThat(standing(process)).isEqualTo(before);
        assertThat(versions.of(type).get(1).running()).isEqualTo(1);
        assertThat(task(process).getName()).isEqualTo("Work");
    }

    @Test
    void whatCannotBeMovedStaysAsItWas() {
        deploy(model("Task_Work", "Work"));
        var process = open();
        var before = standing(process);
        deploy(model("Task_Repair", "Repair"));
        var plan = plan(List.of());

        assertThatThrownBy(() -> moves.move(plan, process)).isInstanceOf(MoveRefused.class);

        assertThat(standing(process)).isEqualTo(before);
    }

    @Test
    void aPlanSaysWhatIsWrongWithItsMappings() {
        deploy(model("Task_Work", "Work"));
        deploy(model("Task_Repair", "Repair"));

        assertThat(plan(List.of(new StepMapping("Task_Nowhere", "Task_Repair"))).problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .containsExactly(tuple("Task_Nowhere", Reason.UNKNOWN_ELEMENT));
        assertThat(plan(List.of(new StepMapping("Task_Work", "Task_Nowhere"))).problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .containsExactly(tuple("Task_Nowhere", Reason.UNKNOWN_ELEMENT));
        assertThat(plan(List.of(
                                new StepMapping("Task_Work", "Task_Repair"),
                                new StepMapping("Task_Work", "Task_Repair")))
                        .problems())
                .extracting(Obstacle::reason)
                .containsExactly(Reason.MAPPED_TWICE);
        assertThat(plan(List.of(new StepMapping("Task_Work", "SubProcess_Overdue")))
                        .problems())
                .extracting(Obstacle::element, Obstacle::reason)
                .contains(tuple("Task_Work", Reason.OTHER_KIND));
    }
}
