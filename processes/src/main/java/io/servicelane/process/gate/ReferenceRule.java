package io.servicelane.process.gate;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.jspecify.annotations.Nullable;

/** Decisions and processes that a model names exist when it is deployed. */
class ReferenceRule implements BpmnRule {

    private static final Pattern PASSED_ON =
            Pattern.compile("\\s*[#$]\\{\\s*execution\\.(get)?([bB]|processB|ProcessB)usinessKey(\\(\\))?\\s*}\\s*");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(BusinessRuleTask.class).forEach(task -> checkDecision(file, task, upload, findings));
        file.all(CallActivity.class).forEach(call -> checkCall(file, call, upload, findings));
        file.all(CallActivity.class).forEach(call -> checkInputs(file, call, upload, findings));
    }

    private static void checkInputs(BpmnFile file, CallActivity call, Upload upload, Findings findings) {
        KnownNames.in(file, upload).filter(known -> BpmnFile.isInType(call)).ifPresent(known -> BpmnFile.extensions(
                        call, CamundaIn.class)
                .map(CamundaIn::getCamundaSource)
                .filter(source -> !blank(source) && !known.contains(source))
                .forEach(source -> findings.add(Code.UNKNOWN_VARIABLE, file.name(), call.getId(), source, "source")));
    }

    private static void checkDecision(BpmnFile file, BusinessRuleTask task, Upload upload, Findings findings) {
        var decision = task.getCamundaDecisionRef();
        if (blank(decision)) {
            return;
        }
        if (!Juel.isIn(decision)
                && !upload.hasDecision(decision)
                && ("deployment".equals(task.getCamundaDecisionRefBinding())
                        || !upload.deployed().hasDecision(decision))) {
            findings.add(Code.UNKNOWN_DECISION, file.name(), task.getId(), decision);
        }
        if (blank(task.getCamundaResultVariable())) {
            findings.add(Code.DECISION_RESULT, file.name(), task.getId());
        }
    }

    private static void checkCall(BpmnFile file, CallActivity call, Upload upload, Findings findings) {
        var called = call.getCalledElement();
        if (blank(called)) {
            findings.add(Code.NO_CALLED_PROCESS, file.name(), call.getId());
        } else if (!Juel.isIn(called)) {
            if (!upload.processes().contains(called)
                    && ("deployment".equals(call.getCamundaCalledElementBinding())
                            || !upload.deployed().hasProcess(called))) {
                findings.add(Code.UNKNOWN_PROCESS, file.name(), call.getId(), called);
            }
            if (file.processes().anyMatch(process -> called.equals(process.getId()))) {
                findings.add(Code.CALLS_ITSELF, file.name(), call.getId());
            } else if (upload.types().contains(called) || upload.deployed().hasType(called)) {
                findings.add(Code.CALLS_TYPE, file.name(), call.getId(), called);
            }
        }
        if (BpmnFile.extensions(call, CamundaIn.class)
                .map(CamundaIn::getCamundaBusinessKey)
                .noneMatch(key -> !blank(key) && PASSED_ON.matcher(key).matches())) {
            findings.add(Code.CALL_WITHOUT_BUSINESS_KEY, file.name(), call.getId());
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
