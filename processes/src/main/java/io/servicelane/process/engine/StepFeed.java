package io.servicelane.process.engine;

import io.servicelane.process.FinishedStep;
import io.servicelane.process.FinishedSteps;
import io.servicelane.process.PastSteps;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what a transaction finishes and tells of it once, before the commit. */
class StepFeed {

    private final ObjectProvider<FinishedSteps> steps;

    StepFeed(ObjectProvider<FinishedSteps> steps) {
        this.steps = steps;
    }

    void take(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && activity.getStartTime() != null
                && activity.getEndTime() != null
                && PastSteps.counts(activity.getActivityType())) {
            take(new FinishedStep(
                    activity.getProcessDefinitionId(),
                    activity.getProcessInstanceId(),
                    activity.getActivityId(),
                    activity.getStartTime().toInstant(),
                    activity.getEndTime().toInstant()));
        }
    }

    @SuppressWarnings("unchecked")
    private void take(FinishedStep step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            steps.ifAvailable(all -> all.finished(List.of(step)));
            return;
        }
        var collected = (List<FinishedStep>) TransactionSynchronizationManager.getResource(this);
        if (collected == null) {
            collected = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, collected);
            TransactionSynchronizationManager.registerSynchronization(new OnCommit(collected));
        }
        collected.add(step);
    }

    private class OnCommit implements TransactionSynchronization {

        private final List<FinishedStep> collected;

        OnCommit(List<FinishedStep> collected) {
            this.collected = collected;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StepFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StepFeed.this, collected);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!collected.isEmpty()) {
                steps.ifAvailable(all -> all.finished(List.copyOf(collected)));
                collected.clear();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StepFeed.this);
        }
    }
}
