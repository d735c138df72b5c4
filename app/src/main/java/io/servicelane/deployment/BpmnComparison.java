package io.servicelane.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What is different between two drawn processes, as an analyst would say it. */
final class BpmnComparison {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> PARTS = Set.of(
            "process",
            "participant",
            "lane",
            "task",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "callActivity",
            "sequenceFlow",
            "messageFlow",
            "message",
            "error",
            "signal",
            "escalation",
            "dataObjectReference",
            "dataStoreReference",
            "textAnnotation",
            "association");
    /** What the flows say as well, or the way to the element only. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("incoming", "outgoing", "laneSet", "sourceRef", "targetRef");

    private static final Set<String> WRAPPERS = Set.of("extensionElements", "properties", "inputOutput");
    private static final int NAMED = 5;

    private BpmnComparison() {}

    static List<Change> changes(Element before, Element after) {
        var changes = new ArrayList<Change>();
        // one name for an element in both versions: its new name is no change of the flows that lead to it
        var names = names(before);
        names.putAll(names(after));
        var old = parts(before, names);
        var now = parts(after, names);
        Part.compare(old, now, changes);
        redrawn(before, after, now, changes);
        return changes;
    }

    private static Map<String, String> names(Element root) {
        var names = new HashMap<String, String>();
        XmlFile.all(root)
                .filter(BpmnComparison::isPart)
                .forEach(each -> names.put(each.getAttribute("id"), named(each)));
        return names;
    }

    private static List<Part> parts(Element root, Map<String, String> names) {
        return XmlFile.all(root)
                .filter(BpmnComparison::isPart)
                .map(each -> part(each, names))
                .toList();
    }

    private static boolean isPart(Element element) {
        var name = element.getLocalName();
        return MODEL.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && (PARTS.contains(name)
                        || name.endsWith("Task")
                        || name.endsWith("Event")
                        || name.endsWith("Gateway"));
    }

    private static Part part(Element element, Map<String, String> names) {
        var properties = new LinkedHashMap<String, String>();
        XmlFile.attributes(element).stream()
                .filter(attribute -> !attribute.getName().equals("id"))
                .forEach(attribute -> properties.put(
                        attribute.getName(),
                        attribute.getName().endsWith("Ref")
                                ? names.getOrDefault(attribute.getValue(), attribute.getValue())
                                : attribute.getValue()));
        var parent = (Element) element.getParentNode();
        if (isPart(parent) && !parent.getLocalName().equals("process")) {
            properties.put("in", named(parent));
        }
        XmlFile.children(element).forEach(child -> flatten(child, "", properties));
        var name = element.getAttribute("name");
        if (name.isBlank() && properties.containsKey("sourceRef") && properties.containsKey("targetRef")) {
            name = properties.get("sourceRef") + " → " + properties.get("targetRef");
        }
        return new Part(element.getLocalName(), element.getAttribute("id"), name, "", properties);
    }

    private static String named(Element element) {
        var name = element.getAttribute("name");
        return name.isBlank() ? element.getAttribute("id") : name;
    }

    /** All that stands below an element and is no part of its own, as properties of it. */
    private static void flatten(Element element, String path, Map<String, String> properties) {
        var name = element.getLocalName();
        if (isPart(element) || TOLD_ELSEWHERE.contains(name)) {
            return;
        }
        if (WRAPPERS.contains(name)) {
            XmlFile.children(element).forEach(child -> flatten(child, path, properties));
            return;
        }
        switch (name) {
            case "property" -> put(properties, path + element.getAttribute("name"), element.getAttribute("value"));
            case "inputParameter", "outputParameter", "field", "formField" -> put(
                    properties,
                    path + name + " " + element.getAttribute("name") + element.getAttribute("id"),
                    (attributes(element, Set.of("name", "id")) + " " + XmlFile.text(element)).strip());
            case "executionListener", "taskListener" -> put(
                    properties,
                    path + name + " " + element.getAttribute("event"),
                    (attributes(element, Set.of("event")) + " " + XmlFile.text(element)).strip());
            default -> flattenOther(element, path + name, properties);
        }
    }

    private static void flattenOther(Element element, String path, Map<String, String> properties) {
        var children = XmlFile.children(element);
        var attributes = attributes(element, Set.of("id"));
        var text = children.isEmpty() ? XmlFile.text(element) : "";
        var own = (attributes + " " + text).strip();
        if (!own.isEmpty() || children.isEmpty()) {
            put(properties, path, own);
        }
        children.forEach(child -> flatten(child, path + " ", properties));
    }

    private static String attributes(Element element, Set<String> without) {
        return XmlFile.attributes(element).stream()
                .filter(attribute -> !without.contains(attribute.getName()))
                .filter(attribute -> !"type".equals(attribute.getLocalName()))
                .map(Attr::getValue)
                .collect(Collectors.joining(" "));
    }

    private static void put(Map<String, String> properties, String name, String value) {
        var free = name;
        for (var index = 2; properties.containsKey(free); index++) {
            free = name + " " + index;
        }
        properties.put(free, value);
    }

    private static void redrawn(Element before, Element after, List<Part> now, List<Change> changes) {
        var old = drawing(before);
        var moved = new ArrayList<String>();
        drawing(after).forEach((id, place) -> {
            if (old.containsKey(id) && !place.equals(old.get(id))) {
                moved.add(id);
            }
        });
        if (moved.isEmpty()) {
            return;
        }
        var names = now.stream()
                .filter(part -> moved.contains(part.id()) && !part.name().isBlank())
                .filter(part -> !part.type().endsWith("Flow"))
                .map(Part::name)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        changes.add(new Change(Change.What.REDRAWN, "drawing", "", names, null, null, String.valueOf(moved.size())));
    }

    /** Where each element is drawn. */
    private static Map<String, String> drawing(Element root) {
        var drawing = new LinkedHashMap<String, String>();
        XmlFile.all(root)
                .filter(element -> element.getLocalName().equals("BPMNShape")
                        || element.getLocalName().equals("BPMNEdge"))
                .forEach(element -> drawing.put(
                        element.getAttribute("bpmnElement"),
                        XmlFile.children(element).stream()
                                .filter(child -> !child.getLocalName().equals("BPMNLabel"))
                                .map(place -> attributes(place, Set.of()))
                                .collect(Collectors.joining("; "))));
        return drawing;
    }
}
