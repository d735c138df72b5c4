package io.servicelane.process.gate;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A step is given what it needs, and what is written there exists. */
class InputRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.all(ServiceTask.class)
                .forEach(task -> check(file, task, task.getCamundaDelegateExpression(), upload, findings));
        file.all(SendTask.class)
                .forEach(task -> check(file, task, task.getCamundaDelegateExpression(), upload, findings));
        file.all(BusinessRuleTask.class)
                .forEach(task -> check(file, task, task.getCamundaDelegateExpression(), upload, findings));
        file.all(MessageEventDefinition.class)
                .forEach(message -> check(
                        file,
                        (BaseElement) message.getParentElement(),
                        message.getCamundaDelegateExpression(),
                        upload,
                        findings));
    }

    private static void check(BpmnFile file, BaseElement task, String delegate, Upload upload, Findings findings) {
        Palette.named(delegate).ifPresent(bean -> Step.of(bean).inputs().forEach(input -> BpmnFile.input(
                        task, input.name())
                .ifPresentOrElse(
                        text -> check(file, task, bean, input, text, upload, findings),
                        () -> findings.add(
                                Code.MISSING_INPUT, file.name(), task.getId(), bean, input.name(), input.meant()))));
    }

    private static void check(
            BpmnFile file,
            BaseElement task,
            String bean,
            Step.Input input,
            String text,
            Upload upload,
            Findings findings) {
        if (Juel.isIn(text)) {
            return;
        }
        if (!input.fits().test(upload.desk(), text)) {
            findings.add(Code.INPUT_VALUE, file.name(), task.getId(), input.name(), text, input.meant());
        } else if (bean.equals("tellCustomer") && !upload.desk().hasTemplate(text)) {
            findings.add(Code.UNKNOWN_TEMPLATE, file.name(), task.getId(), text);
        } else if (bean.equals("openRequest") && !upload.knowsType(text)) {
            findings.add(Code.UNKNOWN_TYPE, file.name(), task.getId(), text);
        }
    }
}
