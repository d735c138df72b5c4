package io.servicelane.process.step;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/** A process variable: one name, one type, declared once. */
record Variable<T>(String name, Class<T> type) {

    static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    T in(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is not set".formatted(name)));
    }

    Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /**
     * Sets it where the step stands: inside an event subprocess for that handling of the event only. A step with inputs
     * of its own has a scope of its own, which would be gone before the next step.
     */
    void setLocal(DelegateExecution execution, @Nullable T value) {
        var scope = ((ActivityExecution) execution).getActivity().getFlowScope();
        execution.setVariable(name, value, scope.getId());
    }
}
