package io.servicelane.process.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A file of models that could be read. Nobody changes it, so what all rules ask for is looked for once. */
final class BpmnFile {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Pattern INNER =
            Pattern.compile(".*(Definition|[eE]xpression|Characteristics|Specification|timeD.*|timeCycle|condition)");

    static final String TYPE = "servicelane.type";

    private final String name;
    private final BpmnModelInstance model;
    private final List<Element> elements;
    private final List<Process> executable;
    private final Map<Class<?>, Collection<?>> byType = new HashMap<>();
    private final Map<String, List<SequenceFlow>> leaving;
    private final Map<String, List<SequenceFlow>> arriving;

    BpmnFile(String name, BpmnModelInstance model) {
        this.name = name;
        this.model = model;
        elements = elements(document(model));
        executable = all(Process.class).stream().filter(Process::isExecutable).toList();
        leaving = flows("sourceRef");
        arriving = flows("targetRef");
    }

    /** Its name in the deployment. */
    String name() {
        return name;
    }

    BpmnModelInstance model() {
        return model;
    }

    /** All of the file, from first to last. */
    List<Element> elements() {
        return elements;
    }

    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) byType.computeIfAbsent(type, missing -> model.getModelElementsByType(type));
    }

    /** The processes that the engine would take. */
    Stream<Process> processes() {
        return executable.stream();
    }

    Stream<Process> types() {
        return processes().filter(BpmnFile::isType);
    }

    Document document() {
        return document(model);
    }

    private static Document document(BpmnModelInstance model) {
        var node = ((DOMSource) model.getDocument().getDomSource()).getNode();
        return node instanceof Document document ? document : node.getOwnerDocument();
    }

    /** Whether it is offered as a request type; if not, it is a part that others call. */
    static boolean isType(Process process) {
        return property(process, TYPE).isPresent();
    }

    static Stream<CamundaProperty> properties(BaseElement element) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream());
    }

    /** A {@code camunda:property} of the element. */
    static Optional<String> property(BaseElement element, String name) {
        return properties(element)
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> Optional.ofNullable(property.getCamundaValue()).orElse(""))
                .findFirst();
    }

    /** The text of a {@code camunda:inputParameter}; empty when there is none or it says nothing. */
    static Optional<String> input(BaseElement element, String name) {
        return extensions(element, CamundaInputOutput.class)
                .flatMap(mappings -> mappings.getCamundaInputParameters().stream())
                .filter(input -> name.equals(input.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Whether the element runs that bean at that event. */
    static boolean listens(BaseElement element, String event, String bean) {
        return extensions(element, CamundaExecutionListener.class)
                .anyMatch(listener -> event.equals(listener.getCamundaEvent())
                        && Palette.named(listener.getCamundaDelegateExpression())
                                .filter(bean::equals)
                                .isPresent());
    }

    static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(all -> all.getElementsQuery().filterByType(type).list().stream());
    }

    private static List<Element> elements(Document document) {
        var all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> (Element) all.item(at))
                .toList();
    }

    /** The id of the element that people would look for: the flow element around an event definition or a mapping. */
    static String element(Node inside) {
        for (var node = inside; node != null; node = node.getParentNode()) {
            if (node instanceof Element element
                    && element.hasAttribute("id")
                    && !CAMUNDA.equals(element.getNamespaceURI())
                    && !INNER.matcher(element.getLocalName()).matches()) {
                return element.getAttribute("id");
            }
        }
        return "";
    }

    /** An attribute of the vendor's; empty when there is none. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute).strip();
    }

    /** Whether it is the vendor's element with that name. */
    static boolean isCamunda(Element element, String name) {
        return CAMUNDA.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** Whether it is one of those elements of BPMN. */
    static boolean isBpmn(Element element, Set<String> names) {
        return BPMN.equals(element.getNamespaceURI()) && names.contains(element.getLocalName());
    }

    /** Whether it is a model's own text rather than its drawing. */
    static boolean isSemantic(Element element) {
        return BPMN.equals(element.getNamespaceURI()) || CAMUNDA.equals(element.getNamespaceURI());
    }

    /** The flows that begin at an element; what it says of them itself may be out of date, and the engine does not look. */
    List<SequenceFlow> leaving(FlowNode node) {
        return leaving.getOrDefault(String.valueOf(node.getId()), List.of());
    }

    /** The flows that end at an element. */
    List<SequenceFlow> arriving(FlowNode node) {
        return arriving.getOrDefault(String.valueOf(node.getId()), List.of());
    }

    private Map<String, List<SequenceFlow>> flows(String end) {
        return all(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(
                        flow -> String.valueOf(flow.getDomElement().getAttribute(end))));
    }

    /** Whether it stands in a request type. */
    static boolean isInType(ModelElementInstance inside) {
        var around = inside;
        while (around != null && !(around instanceof Process)) {
            around = around.getParentElement();
        }
        return around instanceof Process process && process.isExecutable() && isType(process);
    }

    /** The process around it; empty outside of any. */
    static String processOf(Node inside) {
        for (var node = inside; node != null; node = node.getParentNode()) {
            if (node instanceof Element element && isBpmn(element, Set.of("process"))) {
                return element.getAttribute("id");
            }
        }
        return "";
    }
}
