package io.servicelane.process.gate;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.jspecify.annotations.Nullable;

/** A user task has a form that people can fill and a queue in which somebody sees it. */
class TaskRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var task : file.all(UserTask.class)) {
            var odd = oddForm(task, task.getCamundaFormKey());
            if (odd != null) {
                findings.add(Code.FORM_KEY, file.name(), task.getId(), odd);
            } else if (blank(task.getCamundaFormRef())) {
                findings.add(Code.USER_TASK_FORM, file.name(), task.getId());
            }
            checkForm(file, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), upload, findings);
            checkQueue(file, task, upload, findings);
        }
        for (var start : file.all(StartEvent.class)) {
            var odd = oddForm(start, start.getCamundaFormKey());
            if (odd != null) {
                findings.add(Code.FORM_KEY, file.name(), start.getId(), odd);
            }
            checkForm(file, start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), upload, findings);
        }
    }

    private static @Nullable String oddForm(FlowNode node, @Nullable String formKey) {
        if (!blank(formKey)) {
            return formKey;
        }
        var form = node instanceof UserTask task ? task.getCamundaFormRef() : null;
        if (form != null && Juel.isIn(form)) {
            return form;
        }
        return BpmnFile.extensions(node, CamundaFormData.class).findAny().isPresent() ? "camunda:formData" : null;
    }

    private static void checkForm(
            BpmnFile file,
            FlowNode node,
            @Nullable String form,
            @Nullable String binding,
            Upload upload,
            Findings findings) {
        if (form == null || form.isBlank() || Juel.isIn(form)) {
            return;
        }
        if ("deployment".equals(binding)) {
            if (upload.form(form).isEmpty()) {
                findings.add(
                        upload.deployed().form(form).isPresent() ? Code.FORM_NOT_ALONG : Code.UNKNOWN_FORM,
                        file.name(),
                        node.getId(),
                        form);
            }
        } else if (upload.latestForm(form).isEmpty()) {
            findings.add(Code.UNKNOWN_FORM, file.name(), node.getId(), form);
        }
    }

    private static void checkQueue(BpmnFile file, UserTask task, Upload upload, Findings findings) {
        var groups = task.getCamundaCandidateGroups();
        if (blank(groups)) {
            findings.add(Code.USER_TASK_QUEUE, file.name(), task.getId());
            return;
        }
        Stream.of(Juel.plain(groups).split(",", -1))
                .map(String::strip)
                .filter(queue -> !Juel.isIn(queue) && !queue.contains("}"))
                .filter(queue -> queue.isEmpty() || !upload.desk().hasQueue(queue))
                .forEach(queue -> findings.add(
                        Code.UNKNOWN_QUEUE,
                        file.name(),
                        task.getId(),
                        queue,
                        upload.desk().queues()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
