package io.servicelane.process.gate;

import io.servicelane.process.engine.BoundedCycle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.w3c.dom.Element;

/** What is written in the small fields of the Modeler's panel is what they are for. */
class SettingsRule implements BpmnRule {

    private static final Set<String> DATES = Set.of("dueDate", "followUpDate");
    private static final Set<String> NUMBERS = Set.of("priority", "jobPriority", "taskPriority");
    private static final Set<String> TENANTS = Set.of("calledElementTenantId", "decisionRefTenantId", "caseTenantId");
    private static final int MOST_REPETITIONS = 1000;

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var element : file.elements()) {
            DATES.forEach(name -> check(
                    element,
                    name,
                    date -> TimerRule.isUnderstood(new DueDateBusinessCalendar(), date),
                    date -> findings.add(
                            Code.TIMER,
                            file.name(),
                            BpmnFile.element(element),
                            date,
                            new Said("date", "日期"),
                            new Said("P2D or 2030-01-31T09:00:00Z", "P2D 或 2030-01-31T09:00:00Z"))));
            NUMBERS.forEach(name -> check(
                    element,
                    name,
                    number -> number.matches("-?\\d{1,9}"),
                    number -> findings.add(
                            Code.NUMBER, file.name(), BpmnFile.element(element), name, number, "0", "100")));
            TENANTS.forEach(name -> check(
                    element,
                    name,
                    tenant -> false,
                    tenant -> findings.add(Code.DEPLOYMENT_TENANT, file.name(), BpmnFile.element(element), tenant)));
            if (BpmnFile.isCamunda(element, "failedJobRetryTimeCycle")) {
                checkRetries(file, element, findings);
            } else if (BpmnFile.isBpmn(element, Set.of("loopCardinality"))) {
                checkRepetitions(file, element, findings);
            } else if (BpmnFile.isBpmn(element, Set.of("standardLoopCharacteristics"))) {
                findings.add(Code.LOOP, file.name(), BpmnFile.element(element));
            }
        }
    }

    private static void check(
            Element element, String attribute, Predicate<String> fits, java.util.function.Consumer<String> otherwise) {
        var written = BpmnFile.camunda(element, attribute);
        if (!written.isEmpty() && !Juel.isIn(written) && !fits.test(written)) {
            otherwise.accept(written);
        }
    }

    private static void checkRetries(BpmnFile file, Element element, Findings findings) {
        var written = element.getTextContent().strip();
        var understood = written.startsWith("R")
                ? TimerRule.isUnderstood(new BoundedCycle(), written)
                : Stream.of(written.split(",", -1))
                        .allMatch(each -> TimerRule.isUnderstood(new DurationBusinessCalendar(), each.strip()));
        if (!Juel.isIn(written) && !understood) {
            findings.add(
                    Code.TIMER, file.name(), BpmnFile.element(element), written, new Said("cycle", "周期"), "R3/PT10M");
        }
    }

    private static void checkRepetitions(BpmnFile file, Element element, Findings findings) {
        var written = element.getTextContent().strip();
        if (!Juel.isIn(written) && !(written.matches("\\d{1,6}") && Integer.parseInt(written) <= MOST_REPETITIONS)) {
            findings.add(
                    Code.NUMBER,
                    file.name(),
                    BpmnFile.element(element),
                    "loop cardinality",
                    written,
                    "1",
                    MOST_REPETITIONS);
        }
    }
}
