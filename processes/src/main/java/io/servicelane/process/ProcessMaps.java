package io.servicelane.process;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** The drawn models of request types with all requests on them at once. */
@Component
public class ProcessMaps {

    private final RepositoryService repository;
    private final ManagementService management;
    private final ProcessDiagrams diagrams;

    ProcessMaps(RepositoryService repository, ManagementService management, ProcessDiagrams diagrams) {
        this.repository = repository;
        this.management = management;
        this.diagrams = diagrams;
    }

    /** The versions of a type, newest first; empty when there is no such type. */
    public List<Version> versions(String type) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(type)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> new Version(definition.getId(), definition.getKey(), definition.getVersion()))
                .toList();
    }

    /** The model of a version, its elements named in Chinese where the model says how and that is wanted. */
    public DrawnModel drawing(String definition, boolean inChinese) {
        var drawn = diagrams.drawn(definition, inChinese);
        var steps = new LinkedHashMap<String, String>();
        drawn.model().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) && !(node instanceof SubProcess))
                .sorted(Comparator.comparing(FlowNode::getId))
                .forEach(node -> steps.put(node.getId(), ModelWords.name(drawn.model(), node.getId())));
        return new DrawnModel(drawn.xml(), steps);
    }

    /** How many tokens are at each element of a version now; elements without one are left out. */
    public Map<String, Tokens> tokens(String definition) {
        return management
                .createActivityStatisticsQuery(definition)
                .includeFailedJobs()
                .includeIncidents()
                .list()
                .stream()
                .collect(Collectors.toMap(
                        ActivityStatistics::getId,
                        each -> new Tokens(each.getInstances(), stuck(each)),
                        (first, second) -> first));
    }

    /** How many requests run on each version of the type now, by definition; versions without one are left out. */
    public Map<String, Integer> running() {
        return management.createProcessDefinitionStatisticsQuery().list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinitionStatistics::getId, ProcessDefinitionStatistics::getInstances));
    }

    private static int stuck(ActivityStatistics each) {
        return each.getIncidentStatistics().stream()
                .mapToInt(IncidentStatistics::getIncidentCount)
                .sum();
    }

    /** A deployed version of a type. */
    public record Version(String definition, String type, int version) {}

    /**
     * A model.
     *
     * @param xml BPMN with its drawing
     * @param steps names by id of all elements where time is spent
     */
    public record DrawnModel(String xml, Map<String, String> steps) {}

    /**
     * What is at an element.
     *
     * @param stuck how many of them wait for an administrator
     */
    public record Tokens(int count, int stuck) {}
}
