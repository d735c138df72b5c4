package io.servicelane.process.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Where a model has texts that the engine evaluates. */
final class Expressions {

    /** Whose names the engine evaluates; other names are only shown. */
    private static final Set<String> NAMED_BY_EXPRESSION = Set.of("userTask", "message", "signal");

    /** What people read and nobody evaluates. */
    private static final Set<String> WORDS =
            Set.of("text", "property", "script", "incoming", "outgoing", "flowNodeRef");

    private Expressions() {}

    /** All of them, from first to last. */
    static List<Place> of(BpmnFile file) {
        var places = new ArrayList<Place>();
        for (var element : file.elements()) {
            if (BpmnFile.isSemantic(element) && !WORDS.contains(element.getLocalName())) {
                attributes(element, places);
                texts(element, places);
            }
        }
        return places;
    }

    private static void attributes(Element element, List<Place> places) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(at -> (Attr) attributes.item(at))
                .filter(attribute -> Juel.isIn(attribute.getValue()))
                .filter(attribute ->
                        !attribute.getName().equals("name") || NAMED_BY_EXPRESSION.contains(element.getLocalName()))
                .forEach(attribute -> places.add(new Place(attribute.getValue(), element, attribute.getLocalName())));
    }

    private static void texts(Element element, List<Place> places) {
        var isDocumentation = element.getLocalName().equals("documentation");
        if (isDocumentation && !element.getParentNode().getLocalName().equals("userTask")) {
            return;
        }
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            }
        }
        if (Juel.isIn(text.toString())) {
            places.add(new Place(text.toString().strip(), element, element.getLocalName()));
        }
    }

    /**
     * A text that is evaluated.
     *
     * @param node the element it stands in
     * @param role name of the attribute or element
     */
    record Place(String text, Node node, String role) {

        static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");

        /** Whether it must come to yes or no. */
        boolean isCondition() {
            return CONDITIONS.contains(role);
        }

        /** Whether it names a bean to be run rather than values. */
        boolean isDelegate() {
            return role.equals("delegateExpression");
        }

        String element() {
            return BpmnFile.element(node);
        }
    }
}
