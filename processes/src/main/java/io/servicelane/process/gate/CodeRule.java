package io.servicelane.process.gate;

import java.util.Set;
import org.w3c.dom.Element;

/** Models bring no code of their own: no classes, scripts, connectors, mails, shells. */
class CodeRule implements BpmnRule {

    private static final String FORMER_VENDOR = "http://activiti.org/bpmn";

    private static final Set<String> CODE = Set.of(
            "class",
            "type",
            "topic",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "formHandlerClass",
            "caseRef");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var element : file.elements()) {
            checkAttributes(file, element, findings);
            if (BpmnFile.isSemantic(element)) {
                checkElement(file, element, findings);
            }
        }
    }

    private static void checkAttributes(BpmnFile file, Element element, Findings findings) {
        CODE.stream()
                .filter(attribute -> !BpmnFile.camunda(element, attribute).isEmpty())
                .forEach(attribute -> note(Code.CODE, file, element, findings, "camunda:" + attribute));
        if (!BpmnFile.camunda(element, "resource").isEmpty()) {
            note(Code.SCRIPT, file, element, findings);
        }
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++) {
            if (FORMER_VENDOR.equals(attributes.item(at).getNamespaceURI())) {
                note(Code.CODE, file, element, findings, attributes.item(at).getNodeName());
            }
        }
        if (FORMER_VENDOR.equals(element.getNamespaceURI())) {
            note(Code.CODE, file, element, findings, element.getNodeName());
        }
    }

    private static void checkElement(BpmnFile file, Element element, Findings findings) {
        var camunda = BpmnFile.CAMUNDA.equals(element.getNamespaceURI());
        switch (element.getLocalName()) {
            case "connector" -> note(Code.CODE, file, element, findings, new Said("a connector", "连接器"));
            case "executionListener" -> {
                if (!element.getAttribute("class").isEmpty()) {
                    note(Code.CODE, file, element, findings, new Said("a listener’s class", "监听器的类"));
                }
            }
            case "taskListener" -> note(Code.TASK_LISTENER, file, element, findings);
            case "script" -> {
                if (camunda) {
                    note(Code.SCRIPT, file, element, findings);
                }
            }
            case "scriptTask" -> note(Code.SCRIPT, file, element, findings);
            case "conditionExpression", "condition" -> {
                if (!element.getAttribute("language").isBlank()) {
                    note(Code.SCRIPT, file, element, findings);
                }
            }
            case "field" -> {
                if (camunda) {
                    note(Code.FIELD_INJECTION, file, element, findings, element.getAttribute("name"));
                }
            }
            default -> {}
        }
    }

    private static void note(Code code, BpmnFile file, Element element, Findings findings, Object... words) {
        findings.add(code, file.name(), BpmnFile.element(element), words);
    }
}
