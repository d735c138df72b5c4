package io.servicelane.process.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Full history for Cockpit without its two largest tables: every update of a variable (the latest value is kept), and
 * decisions (the request keeps the row that hit with its inputs). What is finished is told of at the same time.
 */
class LeanHistory extends DbHistoryEventHandler {

    private final StepFeed steps;

    LeanHistory(StepFeed steps) {
        this.steps = steps;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        super.handleEvent(event);
        steps.take(event);
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
        return false;
    }

    @Override
    protected void insertHistoricDecisionEvaluationEvent(HistoricDecisionEvaluationEvent event) {
        // kept by the desk
    }
}
