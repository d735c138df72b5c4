package io.servicelane.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.notification.Reported;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.WorkSteps;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import io.servicelane.team.Viewer;
import io.servicelane.team.Viewers;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an escalation does with the work, called as delegates call it: inside a command of the engine. */
@RunningDesk
class ReassignmentTests {

    @Autowired
    private WorkSteps work;

    @Autowired
    private Worklist worklist;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestHistory history;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationContext context;

    private Viewer admin;
    private RequestNumber request;

    @BeforeEach
    void aRepairIsWithTheAgent() {
        admin = viewers.of("admin");
        request = new Reported(context).repairWith("agent", "Boiler leaks");
    }

    @Test
    void theWorkGoesBackIntoItsOwnQueue() {
        reassign("own");

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isNull();
            assertThat(task.queue()).isEqualTo("repair");
        });
        assertThat(desk.card(request).assignee()).isNull();
        assertThat(desk.card(request).status()).isEqualTo(RequestStatus.WAITING);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(tasks().get(0).taskId())
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(lines()).contains("escalated-reassigned");
    }

    @RepeatedTest(4) // the engine lists a task's queues in no order
    void theWorkGoesToAnotherTeamWhichThenSeesTheRequest() {
        reassign("expert");

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isNull();
            assertThat(task.queue()).isEqualTo("expert");
        });
        assertThat(desk.card(request).queue()).isEqualTo("expert");
        assertThat(worklist.ofRequest(viewers.of("expert"), request)).hasSize(1);
        worklist.claim(viewers.of("expert"), tasks().get(0).taskId());
        assertThat(desk.card(request).assignee()).isEqualTo("expert");
    }

    @Test
    void anUnknownQueueLeavesTheWorkWhereItIsAndSaysSo() {
        reassign("expertt");

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo("agent");
            assertThat(task.queue()).isEqualTo("repair");
        });
        assertThat(history.of(request))
                .filteredOn(entry -> entry.what().equals("escalated-queue-unknown"))
                .extracting(HistoryEntry::detail)
                .containsExactly("expertt");
    }

    @Test
    void whatLiesThereAlreadyIsLeftAlone() {
        reassign("own");
        reassign("own");

        assertThat(lines()).containsOnlyOnce("escalated-reassigned");
    }

    private void reassign(String queue) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    work.reassign(request, queue);
                    return null;
                });
    }

    private List<WorkItem> tasks() {
        return worklist.ofRequest(admin, request);
    }

    private List<String> lines() {
        return history.of(request).stream().map(HistoryEntry::what).toList();
    }
}
