package io.servicelane.process.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.bpmn.parser.FieldDeclaration;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model so that what it must not do fails when it comes to that step: the same parser reads old definitions
 * after a start, and a request that waits somewhere else in one has to go on. Only where the engine would make an
 * object of a named class while it reads, or without asking anybody, the model is not read at all.
 */
class SandboxedParse extends BpmnParse {

    SandboxedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        refuseClassesOfForms(getRootElement());
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    private void refuseClassesOfForms(Element element) {
        if (element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "formHandlerClass") != null) {
            addError("A class that handles a form is not allowed in models; show a form by its reference", element);
        }
        if ("constraint".equals(element.getTagName()) && "validator".equals(element.attribute("name"))) {
            addError(
                    "A class that checks a form field is not allowed in models; use the constraints of the form",
                    element);
        }
        element.elements().forEach(this::refuseClassesOfForms);
    }

    @Override
    public ActivityImpl createActivityOnScope(Element element, ScopeImpl scope) {
        var activity = super.createActivityOnScope(element, scope);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, StepsInOneGo.COUNT);
        return activity;
    }

    @Override
    public ScopeImpl parseMultiInstanceLoopCharacteristics(Element element, ScopeImpl scope) {
        var many = super.parseMultiInstanceLoopCharacteristics(element, scope);
        if (many instanceof ActivityImpl activity
                && activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior behavior) {
            behavior.setLoopCardinalityExpression(FewTimes.of(behavior.getLoopCardinalityExpression()));
            behavior.setCollectionExpression(FewTimes.of(behavior.getCollectionExpression()));
        }
        return many;
    }

    @Override
    public void parseServiceTaskLike(
            ActivityImpl activity, String name, Element task, Element properties, ScopeImpl scope) {
        var named = task.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_CLASS);
        var typed = task.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, TYPE);
        if (typed == null && isGiven(named)) {
            activity.setActivityBehavior(new RefusedStep(() -> NotAllowedInModels.javaClass(named)));
        } else {
            super.parseServiceTaskLike(activity, name, task, properties, scope);
        }
    }

    @Override
    protected void parseEmailServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        activity.setActivityBehavior(new RefusedStep(
                () -> new NotAllowedInModels("A mail step", "use the step that tells the customer or the team")));
    }

    @Override
    protected void parseShellServiceTask(ActivityImpl activity, Element task, List<FieldDeclaration> fields) {
        activity.setActivityBehavior(
                new RefusedStep(() -> new NotAllowedInModels("A shell step", "use a step of the palette")));
    }

    @Override
    public ExecutionListener parseExecutionListener(Element listener, String ancestor) {
        var named = listener.attribute(PROPERTYNAME_CLASS);
        return isGiven(named) ? refusedListener(named) : super.parseExecutionListener(listener, ancestor);
    }

    @Override
    protected TaskListener parseTaskListener(Element listener, String task) {
        var named = listener.attribute(PROPERTYNAME_CLASS);
        return isGiven(named) ? refusedTaskListener(named) : super.parseTaskListener(listener, task);
    }

    private static ExecutionListener refusedListener(String named) {
        return execution -> {
            throw NotAllowedInModels.javaClass(named);
        };
    }

    private static TaskListener refusedTaskListener(String named) {
        return task -> {
            throw NotAllowedInModels.javaClass(named);
        };
    }

    private static boolean isGiven(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    private static class RefusedStep extends TaskActivityBehavior {

        private final Supplier<NotAllowedInModels> refusal;

        RefusedStep(Supplier<NotAllowedInModels> refusal) {
            this.refusal = refusal;
        }

        @Override
        protected void performExecution(ActivityExecution execution) {
            throw refusal.get();
        }
    }
}
