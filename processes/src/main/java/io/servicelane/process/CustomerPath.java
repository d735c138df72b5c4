package io.servicelane.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a request as its customer is told of it: only the elements whose model says what to tell. */
@Component
public class CustomerPath {

    private final HistoryService history;
    private final RepositoryService repository;

    CustomerPath(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** What the customer is told so far, oldest first; empty when the model tells nothing or the history is gone. */
    public List<Told> of(String processInstanceId) {
        var visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        var told = new ArrayList<Told>();
        for (var visit : visits) {
            var next = told(visit);
            if (next == null) {
                continue;
            }
            var last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last == null || !last.en().equals(next.en())) {
                told.add(next);
            } else if (next.now()) {
                told.set(told.size() - 1, last.asOfNow());
            }
        }
        if (!told.isEmpty() && told.stream().noneMatch(Told::now) && goesOn(processInstanceId)) {
            told.set(told.size() - 1, told.get(told.size() - 1).asOfNow());
        }
        return List.copyOf(told);
    }

    private boolean goesOn(String processInstanceId) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .unfinished()
                        .count()
                > 0;
    }

    private @Nullable Told told(HistoricActivityInstance visit) {
        var model = repository.getBpmnModelInstance(visit.getProcessDefinitionId());
        if (!(model.getModelElementById(visit.getActivityId()) instanceof FlowElement element)) {
            return null;
        }
        var english = ModelWords.property(element, "servicelane.customer.en");
        return english.map(text -> new Told(
                        visit.getStartTime().toInstant(),
                        text,
                        ModelWords.property(element, "servicelane.customer.zh").orElse(text),
                        visit.getEndTime() == null))
                .orElse(null);
    }

    /**
     * One sentence and when it became true, UTC; {@code now} when its step holds the token, or when it is the last told
     * of a process that is between two steps the customer hears of.
     */
    public record Told(Instant at, String en, String zh, boolean now) {

        private Told asOfNow() {
            return new Told(at, en, zh, true);
        }
    }
}
