package io.servicelane.process.engine;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Models that attack, and the places in a model where they may. */
final class Attacks {

    static final String TOUCHED = "io.servicelane.process.engine.ClosedEngine$Touched";

    static final String BY_REFLECTION = "''.getClass().forName('" + TOUCHED + "').getMethod('touch').invoke(null)";

    static final List<String> EXPRESSIONS = List.of(
            BY_REFLECTION,
            "''.class.forName('" + TOUCHED + "').newInstance()",
            "''['class']['name']",
            "''['getClass']()",
            "''['get'.concat('Class')]()",
            "execution.class.classLoader",
            "execution.getClass().getName()",
            "execution.processEngineServices.repositoryService",
            "execution['processEngineServices']",
            "execution['process'.concat('Engine')]",
            "execution.getProcessEngine().getName()",
            "execution.getProcessEngineServices()",
            "execution.processInstance.processEngineServices",
            "execution.superExecution.processEngine.name == execution.getProcessEngine()",
            "execution.bpmnModelInstance.definitions",
            "execution.bpmnModelElementInstance.id",
            "execution.getVariableTyped('x').getClass()",
            "execution.setVariable('x', execution)",
            "execution.variables.getClass()",
            "execution.variables.entrySet().stream()",
            "execution.variableNames.iterator()",
            "environment.secret",
            "environment['secret']",
            "dataSource.length()",
            "touched.secret",
            "touched.touch()",
            "systemProperties['user.home']",
            "applicationContext.getBean('touched')",
            "springContext",
            "beans['touched']",
            "record.execute(execution)",
            "record.class",
            "desk.getClass()",
            "desk.class",
            "desk.wait()",
            "desk['hash'.concat('Code')].x",
            "T(java.lang.Runtime).getRuntime()",
            "java.lang.Runtime.getRuntime()",
            "now().getClass()",
            "now().toInstant().getClass().forName('" + TOUCHED + "')",
            "now().class.classLoader",
            "(1).getClass()",
            "true.getClass()",
            "'a'.chars()",
            "'a'.bytes",
            "'a'.repeat(1000000000)",
            "'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+')",
            "'%s'.format('x')",
            "currentUserGroups().getClass()");

    static final String NS = "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\"";

    private Attacks() {}

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("expression", "<serviceTask id=\"Task_A\" camunda:expression=\"%s\" />"),
                arguments("delegate expression", "<serviceTask id=\"Task_A\" camunda:delegateExpression=\"%s\" />"),
                arguments("send task", "<sendTask id=\"Task_A\" camunda:expression=\"%s\" />"),
                arguments("rule task", "<businessRuleTask id=\"Task_A\" camunda:expression=\"%s\" />"),
                arguments("reference of a decision", "<businessRuleTask id=\"Task_A\" camunda:decisionRef=\"%s\" />"),
                arguments(
                        "topic of an external task",
                        "<serviceTask id=\"Task_A\" camunda:type=\"external\" camunda:topic=\"%s\" />"),
                arguments("input", task(io("<camunda:inputParameter name=\"x\">%s</camunda:inputParameter>"))),
                arguments("output", task(io("<camunda:outputParameter name=\"x\">%s</camunda:outputParameter>"))),
                arguments(
                        "list as input",
                        task(io("<camunda:inputParameter name=\"x\"><camunda:list><camunda:value>%s</camunda:value>"
                                + "</camunda:list></camunda:inputParameter>"))),
                arguments(
                        "map as input",
                        task(io("<camunda:inputParameter name=\"x\"><camunda:map><camunda:entry key=\"k\">%s"
                                + "</camunda:entry></camunda:map></camunda:inputParameter>"))),
                arguments(
                        "execution listener", task("<camunda:executionListener event=\"start\" expression=\"%s\" />")),
                arguments(
                        "execution listener by delegate expression",
                        task("<camunda:executionListener event=\"end\" delegateExpression=\"%s\" />")),
                arguments("task listener", userTask("", "<camunda:taskListener event=\"create\" expression=\"%s\" />")),
                arguments(
                        "task listener by delegate expression",
                        userTask("", "<camunda:taskListener event=\"complete\" delegateExpression=\"%s\" />")),
                arguments(
                        "field",
                        "<serviceTask id=\"Task_A\" camunda:delegateExpression=\"${record}\"><extensionElements>"
                                + "<camunda:field name=\"value\"><camunda:expression>%s</camunda:expression>"
                                + "</camunda:field></extensionElements></serviceTask>"),
                arguments("name of a task", userTask("name=\"%s\"", "")),
                arguments("assignee", userTask("camunda:assignee=\"%s\"", "")),
                arguments("queue", userTask("camunda:candidateGroups=\"%s\"", "")),
                arguments("due date", userTask("camunda:dueDate=\"%s\"", "")),
                arguments("follow-up date", userTask("camunda:followUpDate=\"%s\"", "")),
                arguments("priority of a task", userTask("camunda:priority=\"%s\"", "")),
                arguments("form", userTask("camunda:formKey=\"%s\"", "")),
                arguments(
                        "value of a form field",
                        userTask(
                                "",
                                "<camunda:formData><camunda:formField id=\"field\" type=\"string\""
                                        + " defaultValue=\"%s\" /></camunda:formData>")),
                arguments(
                        "form property",
                        userTask("", "<camunda:formProperty id=\"field\" type=\"string\" expression=\"%s\" />")),
                arguments("timer", event("timer", "<timeDuration xsi:type=\"tFormalExpression\">%s</timeDuration>")),
                arguments("date", event("timer", "<timeDate xsi:type=\"tFormalExpression\">%s</timeDate>")),
                arguments(
                        "conditional event",
                        event("conditional", "<condition xsi:type=\"tFormalExpression\">%s</condition>")),
                arguments("called process", "<callActivity id=\"Task_A\" calledElement=\"%s\" />"),
                arguments(
                        "business key of a called process",
                        "<callActivity id=\"Task_A\" calledElement=\"attack\"><extensionElements>"
                                + "<camunda:in businessKey=\"%s\" /></extensionElements></callActivity>"),
                arguments(
                        "input of a called process",
                        "<callActivity id=\"Task_A\" calledElement=\"attack\"><extensionElements><camunda:in"
                                + " sourceExpression=\"%s\" target=\"x\" /></extensionElements></callActivity>"),
                arguments(
                        "mapping of a called process",
                        "<callActivity id=\"Task_A\" calledElement=\"attack\""
                                + " camunda:variableMappingDelegateExpression=\"%s\" />"),
                arguments("collection of many", many("camunda:collection=\"%s\" camunda:elementVariable=\"one\"", "")),
                arguments("number of many", many("", "<loopCardinality>%s</loopCardinality>")),
                arguments(
                        "end of many",
                        many("", "<loopCardinality>2</loopCardinality><completionCondition>%s</completionCondition>")));
    }

    static String task(String extensions) {
        return "<task id=\"Task_A\"><extensionElements>" + extensions + "</extensionElements></task>";
    }

    static String io(String parameters) {
        return "<camunda:inputOutput>" + parameters + "</camunda:inputOutput>";
    }

    static String userTask(String attributes, String extensions) {
        return "<userTask id=\"Task_A\" " + attributes + "><extensionElements>" + extensions
                + "</extensionElements></userTask>";
    }

    static String event(String kind, String inside) {
        return "<intermediateCatchEvent id=\"Task_A\"><%1$sEventDefinition>%2$s</%1$sEventDefinition></intermediateCatchEvent>"
                .formatted(kind, inside);
    }

    static String many(String attributes, String inside) {
        return "<serviceTask id=\"Task_A\" camunda:expression=\"${1}\"><multiInstanceLoopCharacteristics " + attributes
                + ">" + inside + "</multiInstanceLoopCharacteristics></serviceTask>";
    }

    /** A process that comes to the step at once; what follows the step may be given, too. */
    static String model(String step) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <definitions %s><process id="attack" isExecutable="true"><startEvent id="StartEvent_A" />
               <sequenceFlow id="Flow_A" sourceRef="StartEvent_A" targetRef="Task_A" />%s</process></definitions>"""
                .formatted(NS, step);
    }
}
