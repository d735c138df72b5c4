package io.servicelane.process.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** A request type says how it is offered, is opened by the desk only, and has the alarms of its clocks. */
class TypeRule implements BpmnRule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TITLE = 100;
    private static final List<String> PROPERTIES = List.of(
            BpmnFile.TYPE,
            "servicelane.title.en",
            "servicelane.title.zh",
            "servicelane.icon",
            "servicelane.audience",
            "servicelane.queue");
    private static final List<String> ALARMS = List.of("${sla.atRisk(execution)}", "${sla.overdue(execution)}");
    private static final Set<String> AUDIENCES = Set.of("agent", "customer");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.processes()
                .filter(process -> !BpmnFile.isType(process))
                .filter(process -> BpmnFile.properties(process)
                        .anyMatch(property ->
                                isOffer(property) && !property.getCamundaName().startsWith("servicelane.title.")))
                .forEach(process -> findings.add(Code.TYPE_KEY, file.name(), process.getId(), ""));
        file.types().forEach(type -> {
            checkOffer(file, type, upload, findings);
            checkStart(file, type, findings);
            ALARMS.stream()
                    .filter(alarm -> !hasAlarm(type, alarm))
                    .forEach(alarm -> findings.add(Code.TYPE_ALARM, file.name(), type.getId(), alarm));
        });
    }

    private static void checkOffer(BpmnFile file, Process type, Upload upload, Findings findings) {
        var key = offer(type, BpmnFile.TYPE);
        if (!key.equals(type.getId())
                || key.length() > LONGEST_KEY
                || !KEY.matcher(key).matches()) {
            findings.add(Code.TYPE_KEY, file.name(), type.getId(), key);
        }
        if (offer(type, "servicelane.title.en").isBlank()) {
            findings.add(Code.TYPE_TITLE, file.name(), type.getId());
        }
        if (offer(type, "servicelane.title.zh").isBlank()) {
            findings.add(Code.TYPE_TITLE_ZH, file.name(), type.getId());
        }
        var icon = offer(type, "servicelane.icon");
        if (icon.isBlank()) {
            findings.add(Code.TYPE_NO_ICON, file.name(), type.getId());
        } else if (!Icons.NAMES.contains(icon)) {
            findings.add(Code.TYPE_ICON, file.name(), type.getId(), icon);
        }
        BpmnFile.property(type, "servicelane.audience").ifPresent(audience -> {
            if (!AUDIENCES.containsAll(List.of(audience.strip().split("\\s*,\\s*", -1)))) {
                findings.add(Code.TYPE_AUDIENCE, file.name(), type.getId(), audience);
            }
        });
        BpmnFile.property(type, "servicelane.queue").ifPresent(queue -> {
            if (!upload.desk().hasQueue(queue)) {
                findings.add(
                        Code.TYPE_QUEUE,
                        file.name(),
                        type.getId(),
                        queue,
                        upload.desk().queues());
            }
        });
        BpmnFile.properties(type)
                .filter(property -> isOffer(property) && !PROPERTIES.contains(property.getCamundaName()))
                .forEach(property -> findings.add(
                        Code.TYPE_PROPERTY,
                        file.name(),
                        type.getId(),
                        property.getCamundaName(),
                        String.join(", ", PROPERTIES)));
        Stream.of("servicelane.title.en", "servicelane.title.zh")
                .filter(title -> offer(type, title).length() > LONGEST_TITLE)
                .forEach(title -> findings.add(
                        Code.TOO_LONG,
                        file.name(),
                        type.getId(),
                        title,
                        offer(type, title).length(),
                        LONGEST_TITLE));
        var seen = new HashSet<String>();
        BpmnFile.properties(type)
                .map(property -> property.getCamundaName())
                .filter(name -> name != null && name.startsWith("servicelane.") && !seen.add(name))
                .forEach(name -> findings.add(Code.TYPE_PROPERTY_TWICE, file.name(), type.getId(), name));
    }

    private static boolean isOffer(CamundaProperty property) {
        return property.getCamundaName() != null
                && property.getCamundaName().toLowerCase(Locale.ROOT).startsWith("servicelane.");
    }

    private static String offer(Process type, String property) {
        return BpmnFile.property(type, property).orElse("");
    }

    private static void checkStart(BpmnFile file, Process type, Findings findings) {
        var plain = 0;
        for (var start : type.getChildElementsByType(StartEvent.class)) {
            var triggers = start.getEventDefinitions();
            plain += triggers.isEmpty() ? 1 : 0;
            triggers.forEach(trigger -> findings.add(Code.MESSAGE_START, file.name(), start.getId(), trigger(trigger)));
        }
        if (plain != 1) {
            findings.add(Code.TYPE_START, file.name(), type.getId());
        }
    }

    private static String trigger(EventDefinition definition) {
        return definition.getElementType().getTypeName().replace("EventDefinition", "");
    }

    private static boolean hasAlarm(Process type, String date) {
        return type.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream())
                .filter(start -> !start.isInterrupting())
                .flatMap(start -> start.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                .anyMatch(written -> written != null
                        && written.getTextContent()
                                .replaceAll("\\s", "")
                                .replace("#{", "${")
                                .equals(date));
    }
}
