package io.servicelane.process.gate;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** A file has a process that runs, is drawn, can start and is forgotten in time. */
class ProcessRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        var all = file.all(Process.class);
        if (all.isEmpty()) {
            findings.add(Code.NO_PROCESS, file.name(), "");
            return;
        }
        if (file.processes().findAny().isEmpty()) {
            all.forEach(process -> findings.add(Code.NOT_EXECUTABLE, file.name(), process.getId()));
        }
        checkDrawing(file, findings);
        file.processes().forEach(process -> {
            if (process.getChildElementsByType(StartEvent.class).isEmpty()) {
                findings.add(Code.NO_START, file.name(), process.getId());
            }
            if (blank(process.getCamundaHistoryTimeToLiveString())) {
                findings.add(Code.NO_TIME_TO_LIVE, file.name(), process.getId());
            }
        });
    }

    private static void checkDrawing(BpmnFile file, Findings findings) {
        Set<String> drawn = file.all(BpmnShape.class).stream()
                .map(shape -> shape.getDomElement().getAttribute("bpmnElement"))
                .filter(reference -> reference != null)
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            findings.add(Code.NO_DIAGRAM, file.name(), "");
            return;
        }
        file.all(FlowNode.class).stream()
                .filter(node -> !drawn.contains(node.getId()))
                .forEach(node -> findings.add(Code.NO_SHAPE, file.name(), node.getId()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
