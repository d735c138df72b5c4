package io.servicelane.process.gate;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** A file has a process that runs, is drawn, can start and is forgotten in time. */
class ProcessRule implements BpmnRule {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Pattern DAYS = Pattern.compile("(?:P0*[1-9]\\d{0,4}D|0*[1-9]\\d{0,4})");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        var all = file.all(Process.class);
        if (all.isEmpty()) {
            findings.add(Code.NO_PROCESS, file.name(), whole(file));
            return;
        }
        if (file.processes().findAny().isEmpty()) {
            all.forEach(process -> findings.add(Code.NOT_EXECUTABLE, file.name(), process.getId()));
        }
        var platform = file.document().getDocumentElement().getAttributeNS(MODELER, "executionPlatform");
        if (!platform.isEmpty() && !platform.equals("Camunda Platform")) {
            findings.add(Code.OTHER_PLATFORM, file.name(), whole(file), platform);
        }
        checkDrawing(file, findings);
        file.processes().forEach(process -> {
            if (process.getChildElementsByType(StartEvent.class).isEmpty()) {
                findings.add(Code.NO_START, file.name(), process.getId());
            }
            if (blank(process.getId())) {
                findings.add(Code.NO_ID, file.name(), "");
            }
            checkTimeToLive(
                    file.name(),
                    process.getId(),
                    process.getCamundaHistoryTimeToLiveString(),
                    Code.NO_TIME_TO_LIVE,
                    findings);
        });
    }

    /** Days, or weeks as the engine counts them: nothing else can be told from a mistake. */
    static void checkTimeToLive(String file, String id, @Nullable String written, Code none, Findings findings) {
        if (blank(written)) {
            findings.add(none, file, id);
        } else if (!Juel.isIn(written) && !DAYS.matcher(written.strip()).matches()) {
            findings.add(Code.TIME_TO_LIVE, file, id, written);
        }
    }

    private static void checkDrawing(BpmnFile file, Findings findings) {
        file.elements().stream()
                .filter(element -> element.hasAttribute("bpmnElement"))
                .map(element -> element.getAttribute("bpmnElement"))
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .filter(reference -> file.model().getModelElementById(reference) == null)
                .forEach(reference -> findings.add(Code.DRAWN_NOTHING, file.name(), reference));
        Set<String> drawn = file.all(BpmnShape.class).stream()
                .map(shape -> shape.getDomElement().getAttribute("bpmnElement"))
                .filter(reference -> reference != null)
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            findings.add(Code.NO_DIAGRAM, file.name(), whole(file));
            return;
        }
        file.all(FlowNode.class).stream()
                .filter(node -> !drawn.contains(node.getId()))
                .forEach(node -> findings.add(Code.NO_SHAPE, file.name(), node.getId()));
    }

    /** What stands for all of the file: its first process, or else its root. */
    private static String whole(BpmnFile file) {
        return file.all(Process.class).stream()
                .map(Process::getId)
                .filter(id -> !blank(id))
                .findFirst()
                .orElseGet(() -> file.document().getDocumentElement().getAttribute("id"));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
