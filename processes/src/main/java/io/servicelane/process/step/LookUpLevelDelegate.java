package io.servicelane.process.step;

import io.servicelane.process.CommaSeparated;
import io.servicelane.process.LadderLevel;
import io.servicelane.process.SlaSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks up what is done at a level of the ladder. Inputs {@code clock}, {@code level}; sets {@code found},
 * {@code raise}, {@code reassign} for the gateways, and {@code tell}, {@code by} (comma-separated), {@code reassignTo}.
 */
@Component("lookUpLevel")
class LookUpLevelDelegate implements JavaDelegate {

    private static final Variable<String> CLOCK = Variable.text("clock");
    private static final Variable<Integer> LEVEL = new Variable<>("level", Integer.class);
    private static final Variable<Boolean> FOUND = new Variable<>("found", Boolean.class);
    private static final Variable<Boolean> RAISE = new Variable<>("raise", Boolean.class);
    private static final Variable<Boolean> REASSIGN = new Variable<>("reassign", Boolean.class);
    private static final Variable<String> TELL = Variable.text("tell");
    private static final Variable<String> BY = Variable.text("by");
    private static final Variable<String> REASSIGN_TO = Variable.text("reassignTo");

    private final SlaSteps desk;

    LookUpLevelDelegate(SlaSteps desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var level = desk.level(Request.of(execution), CLOCK.in(execution), LEVEL.in(execution));
        FOUND.setLocal(execution, level.isPresent());
        RAISE.setLocal(execution, level.filter(LadderLevel::raisesPriority).isPresent());
        REASSIGN.setLocal(execution, level.map(LadderLevel::reassignTo).isPresent());
        TELL.setLocal(
                execution,
                level.map(LadderLevel::tell).map(CommaSeparated::text).orElse(""));
        BY.setLocal(
                execution, level.map(LadderLevel::by).map(CommaSeparated::text).orElse(""));
        REASSIGN_TO.setLocal(execution, level.map(LadderLevel::reassignTo).orElse(null));
    }
}
