package io.servicelane.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.stereotype.Component;

/** What the desk tells its processes about their requests. The only class that starts or correlates anything. */
@Component
public class RequestProcesses {

    private final RuntimeService runtime;

    RequestProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * A request was opened: starts its process.
     *
     * @param type key of a deployed request type
     * @param answers the few values its gateways read; no personal data
     * @return id of the process instance
     * @throws UnknownRequestType when no such type is deployed, or it is withdrawn
     */
    public String opened(RequestNumber request, String type, Map<String, Object> answers) {
        try {
            return runtime.startProcessInstanceByKey(type, request.value(), answers)
                    .getProcessInstanceId();
        } catch (org.camunda.bpm.engine.exception.NullValueException | SuspendedEntityInteractionException notOffered) {
            throw new UnknownRequestType(type);
        }
    }

    /**
     * The customer answered.
     *
     * @return whether the process was waiting for that
     */
    public boolean customerReplied(RequestNumber request) {
        return !runtime.createMessageCorrelation("customer-replied")
                .processInstanceBusinessKey(request.value())
                .correlateAllWithResult()
                .isEmpty();
    }

    /**
     * Something came up that a person must look at, while nobody has a task.
     *
     * @param why {@code customer-wrote} or {@code delivery-failed}
     * @return whether the process took notice; false when it has ended
     */
    public boolean needsAttention(RequestNumber request, String why) {
        return !runtime.createMessageCorrelation("attention-needed")
                .processInstanceBusinessKey(request.value())
                .setVariable("attention", why)
                .correlateAllWithResult()
                .isEmpty();
    }

    /**
     * The request was cancelled.
     *
     * @return whether the process took notice; false when it has ended
     */
    public boolean cancelled(RequestNumber request) {
        return !runtime.createMessageCorrelation("request-cancelled")
                .processInstanceBusinessKey(request.value())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Tells the gateways the new priority; nothing happens when the process has ended. */
    public void priorityChanged(RequestNumber request, String priority) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.value())
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), "priority", priority));
    }

    /** The answers given in the request's forms so far, by form key; empty when its process has ended. */
    public Map<String, Object> answers(RequestNumber request) {
        // a called model has the same business key; what was answered is in the request's own process
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request.value())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .map(instance -> runtime.getVariables(instance.getId()))
                .orElse(Map.of());
    }
}
