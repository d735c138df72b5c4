package io.servicelane.process.engine;

import static io.servicelane.process.engine.Attacks.NS;
import static io.servicelane.process.engine.Attacks.event;
import static io.servicelane.process.engine.Attacks.io;
import static io.servicelane.process.engine.Attacks.many;
import static io.servicelane.process.engine.Attacks.model;
import static io.servicelane.process.engine.Attacks.task;
import static io.servicelane.process.engine.Attacks.userTask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places of a model that are seldom used, and ways to Java that are seldom tried. */
final class FurtherAttacks {

    static final List<String> EXPRESSIONS = List.of(
            "request.class",
            "task.class",
            "caseExecution.processEngineServices",
            "externalTask.class",
            "connector.invoke()",
            "repositoryService.createDeployment()",
            "runtimeService.createProcessInstanceQuery().list()",
            "managementService.properties",
            "identityService.newUser('x')",
            "processEngine.name",
            "processEngineServices",
            "commandContext",
            "entityManagerFactory.close()",
            "jdbcTemplate.execute('x')",
            "transactionManager",
            "beanFactory.getBean('touched')",
            "this.touched",
            "system.exit(0)",
            "param.x",
            "sessionScope",
            "S('<a/>').xml()",
            "XML('<a/>')",
            "JSON('{}')",
            "spin:S('x')",
            "fn:length('x')",
            "java:forName('x')",
            "[1,2,3].stream().map(x -> x.class)",
            "(x -> x.class)(1)",
            "''.class.forName('java.lang.Runtime').getRuntime().exec('id')",
            "execution['class']",
            "execution['getProcessEngine'].name",
            "execution.getProcessEngine().getProcessEngineConfiguration().getBeans()",
            "execution.engineServices",
            "execution.getEngineServices()",
            "execution.execution.class",
            "execution.processDefinition.deploymentId",
            "execution.getProcessInstance().getClass()",
            "execution.getSuperExecution().getClass()",
            "execution.getCurrentTransitionId().getClass()",
            "execution.createIncident('a', 'b')",
            "execution.removeVariable('x')",
            "execution.variables.put('x', 1)",
            "execution.variables.asVariableContext()",
            "execution.variables.values().iterator().next().class",
            "execution.variables.keySet().toArray().class",
            "execution.variableNames.stream()",
            "execution.variableNames.class",
            "execution.resolveVariable('x')",
            "desk.places().class",
            "desk.places().getClass()",
            "desk.places().remove(0)",
            "desk.answers()['class'].forName('x')",
            "desk.answers().put('a', 'b')",
            "desk.answers().entrySet()",
            "desk.notify()",
            "desk['title'].class",
            "desk.title('a').bytes",
            "record['execute'](execution)",
            "record.value",
            "listener.notify(execution)",
            "listener.hashCode()",
            "now().getTime().class",
            "dateTime().zone.class",
            "dateTime().zone.setDefault(null)",
            "dateTime().chronology.class",
            "dateTime().toGregorianCalendar().class",
            "now().toInstant().query(null)",
            "now().toInstant().adjustInto(null)",
            "'a'.split('b')",
            "'a'.replaceAll('(a+)+', 'b')",
            "'a'.replaceFirst('a', 'b')",
            "'a'.intern()",
            "'a'.getBytes()",
            "'a'.toCharArray().class",
            "'a'.describeConstable()",
            "'a'.transform(null)",
            "'a'.lines()",
            "'a'.join(',', 'b')",
            "'a'.valueOf(touched)",
            "currentUserGroups().stream()",
            "true.parseBoolean('x')",
            "(1).getInteger('x')",
            "(1.5).class.name",
            "(1).MAX_VALUE");

    private FurtherAttacks() {}

    /** Whole models with a gap for an expression. */
    static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("documentation", model("<userTask id=\"Task_A\"><documentation>%s</documentation></userTask>"));
        places.put("candidate users", model(userTask("camunda:candidateUsers=\"%s\"", "")));
        for (var role : List.of("potentialOwner", "humanPerformer")) {
            for (var words : List.of("%s", "user(%s)", "group(%s)")) {
                places.put(
                        role + " " + words.length(),
                        model("<userTask id=\"Task_A\"><" + role + "><resourceAssignmentExpression><formalExpression>"
                                + words + "</formalExpression></resourceAssignmentExpression></" + role
                                + "></userTask>"));
            }
        }
        places.put(
                "form by reference", model(userTask("camunda:formRef=\"%s\" camunda:formRefBinding=\"latest\"", "")));
        places.put(
                "version of a form",
                model(userTask(
                        "camunda:formRef=\"f\" camunda:formRefBinding=\"version\" camunda:formRefVersion=\"%s\"", "")));
        places.put("label of a field", model(userTask("", field("label=\"%s\" type=\"string\"", ""))));
        places.put("pattern of a date", model(userTask("", field("type=\"date\" datePattern=\"%s\"", ""))));
        places.put(
                "value of a choice",
                model(userTask("", field("type=\"enum\"", "<camunda:value id=\"%s\" name=\"%1$s\" />"))));
        places.put(
                "constraint of a field",
                model(userTask(
                        "",
                        field(
                                "type=\"long\"",
                                "<camunda:validation><camunda:constraint name=\"min\" config=\"%s\" />"
                                        + "</camunda:validation>"))));
        for (var event : List.of("assignment", "update", "delete", "timeout")) {
            places.put(
                    "task listener at " + event,
                    model(userTask(
                            "camunda:assignee=\"x\"",
                            "<camunda:taskListener id=\"l\" event=\"" + event + "\" expression=\"%s\">"
                                    + "<timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">PT0S"
                                    + "</timeDuration></timerEventDefinition></camunda:taskListener>")));
        }
        places.put(
                "time of a task listener",
                model(userTask(
                        "",
                        "<camunda:taskListener id=\"l\" event=\"timeout\" expression=\"${1}\"><timerEventDefinition>"
                                + "<timeDuration xsi:type=\"tFormalExpression\">%s</timeDuration></timerEventDefinition>"
                                + "</camunda:taskListener>")));
        places.put("cycle", model(event("timer", "<timeCycle xsi:type=\"tFormalExpression\">%s</timeCycle>")));
        for (var attribute :
                List.of("calledElementVersion", "calledElementTenantId", "calledElementVersionTag", "caseTenantId")) {
            places.put(
                    attribute,
                    model("<callActivity id=\"Task_A\" calledElement=\"attack\" camunda:calledElementBinding=\""
                            + (attribute.contains("Tag") ? "versionTag" : "version") + "\" camunda:" + attribute
                            + "=\"%s\" />"));
        }
        places.put("called case", model("<callActivity id=\"Task_A\" camunda:caseRef=\"%s\" />"));
        places.put(
                "output of a called process",
                model("<callActivity id=\"Task_A\" calledElement=\"none\"><extensionElements><camunda:out"
                        + " sourceExpression=\"%s\" target=\"x\" /></extensionElements></callActivity>"));
        for (var attribute : List.of("decisionRefVersion", "decisionRefTenantId", "decisionRefVersionTag")) {
            places.put(
                    attribute,
                    model("<businessRuleTask id=\"Task_A\" camunda:decisionRef=\"d\" camunda:decisionRefBinding=\""
                            + (attribute.contains("Tag") ? "versionTag" : "version") + "\" camunda:" + attribute
                            + "=\"%s\" />"));
        }
        places.put(
                "priority of an external task",
                model("<serviceTask id=\"Task_A\" camunda:type=\"external\" camunda:topic=\"t\""
                        + " camunda:taskPriority=\"%s\" />"));
        places.put(
                "error of an external task",
                model("<serviceTask id=\"Task_A\" camunda:type=\"external\" camunda:topic=\"t\"><extensionElements>"
                        + "<camunda:errorEventDefinition errorRef=\"Error_A\" expression=\"%s\" /></extensionElements>"
                        + "</serviceTask>"));
        places.put(
                "retries",
                model("<serviceTask id=\"Task_A\" camunda:asyncBefore=\"true\" camunda:expression=\"${1}\">"
                        + "<extensionElements><camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle>"
                        + "</extensionElements></serviceTask>"));
        places.put(
                "message by expression",
                model("<intermediateThrowEvent id=\"Task_A\"><messageEventDefinition camunda:expression=\"%s\" />"
                        + "</intermediateThrowEvent>"));
        places.put(
                "message by delegate",
                model(
                        "<intermediateThrowEvent id=\"Task_A\"><messageEventDefinition camunda:delegateExpression=\"%s\" />"
                                + "</intermediateThrowEvent>"));
        places.put("name of a message", root("message", "<receiveTask id=\"Task_A\" messageRef=\"Root_A\" />"));
        places.put(
                "name of a signal",
                root(
                        "signal",
                        "<intermediateThrowEvent id=\"Task_A\"><signalEventDefinition signalRef=\"Root_A\" />"
                                + "</intermediateThrowEvent>"));
        places.put(
                "signal that is waited for",
                root(
                        "signal",
                        "<intermediateCatchEvent id=\"Task_A\"><signalEventDefinition signalRef=\"Root_A\" />"
                                + "</intermediateCatchEvent>"));
        places.put(
                "error",
                root("error", "<endEvent id=\"Task_A\"><errorEventDefinition errorRef=\"Root_A\" /></endEvent>"));
        places.put(
                "escalation",
                root(
                        "escalation",
                        "<endEvent id=\"Task_A\"><escalationEventDefinition escalationRef=\"Root_A\" /></endEvent>"));
        places.put("list in many", many("camunda:elementVariable=\"one\"", "<loopDataInputRef>%s</loopDataInputRef>"));
        places.replace("list in many", model(places.get("list in many")));
        places.put(
                "list in many as an extension",
                model(many(
                        "camunda:elementVariable=\"one\"",
                        "<extensionElements><camunda:collection><camunda:expression>%s</camunda:expression>"
                                + "</camunda:collection></extensionElements>")));
        places.put(
                "map in a list",
                model(task(
                        io("<camunda:inputParameter name=\"x\"><camunda:list><camunda:map><camunda:entry key=\"k\">%s"
                                + "</camunda:entry></camunda:map></camunda:list></camunda:inputParameter>"))));
        places.put(
                "key of a map",
                model(task(io("<camunda:inputParameter name=\"x\"><camunda:map><camunda:entry key=\"%s\">1"
                        + "</camunda:entry></camunda:map></camunda:inputParameter>"))));
        places.put(
                "name of an input", model(task(io("<camunda:inputParameter name=\"%s\">1</camunda:inputParameter>"))));
        places.put(
                "connector",
                model("<serviceTask id=\"Task_A\"><extensionElements><camunda:connector><camunda:connectorId>%s"
                        + "</camunda:connectorId><camunda:inputOutput><camunda:inputParameter name=\"url\">%1$s"
                        + "</camunda:inputParameter></camunda:inputOutput></camunda:connector></extensionElements>"
                        + "</serviceTask>"));
        places.put(
                "language of a script",
                model("<scriptTask id=\"Task_A\" scriptFormat=\"%s\"><script>1</script></scriptTask>"));
        places.put(
                "place of a script",
                model("<scriptTask id=\"Task_A\" scriptFormat=\"javascript\" camunda:resource=\"%s\" />"));
        places.put(
                "flow",
                model("<task id=\"Task_A\" /><sequenceFlow id=\"Flow_B\" sourceRef=\"Task_A\" targetRef=\"EndEvent_B\">"
                        + "<extensionElements><camunda:executionListener event=\"take\" expression=\"%s\" />"
                        + "</extensionElements></sequenceFlow><endEvent id=\"EndEvent_B\" />"));
        places.put(
                "start of the process",
                model("<extensionElements><camunda:executionListener event=\"start\" expression=\"%s\" />"
                        + "</extensionElements><task id=\"Task_A\" />"));
        places.put(
                "properties",
                model(task("<camunda:properties><camunda:property name=\"x\" value=\"%s\" /></camunda:properties>")));
        for (var attribute : List.of(
                "jobPriority",
                "taskPriority",
                "candidateStarterUsers",
                "candidateStarterGroups",
                "versionTag",
                "historyTimeToLive",
                "isStartableInTasklist")) {
            places.put(
                    "process " + attribute,
                    model(userTask("", "")).replace("id=\"attack\"", "id=\"attack\" camunda:" + attribute + "=\"%s\""));
        }
        return places;
    }

    private static String field(String attributes, String inside) {
        return "<camunda:formData><camunda:formField id=\"field\" " + attributes + ">" + inside
                + "</camunda:formField></camunda:formData>";
    }

    private static String root(String kind, String step) {
        return model(step)
                .replace(NS + ">", NS + "><" + kind + " id=\"Root_A\" name=\"%s\" " + kind + "Code=\"%1$s\" />");
    }
}
