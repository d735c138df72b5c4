package io.servicelane.process.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Texts fit where they are kept. */
class LengthRule implements Rule {

    private static final Map<String, Integer> ATTRIBUTES = Map.of(
            "id", 64,
            "name", 250,
            "label", 250,
            "targetNamespace", 250,
            "namespace", 250,
            "versionTag", 60);

    private static final Map<String, Integer> CONTENTS = Map.of(
            "documentation", 4000,
            "description", 4000,
            "timeDate", 240,
            "timeDuration", 240,
            "timeCycle", 240,
            "conditionExpression", 4000,
            "text", 4000);

    /** Ids that nobody refers to from outside of the file; tools make them long. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");

    private static final int LONGEST_FORM_ID = 64;

    @Override
    public void check(Upload upload, Findings findings) {
        upload.models().forEach(file -> check(file.name(), document(file.model()), findings));
        upload.tables().forEach(file -> check(file.name(), document(file.model()), findings));
        upload.forms().stream()
                .filter(form -> form.id().length() > LONGEST_FORM_ID)
                .forEach(form -> findings.add(
                        Code.TOO_LONG, form.name(), "", "id", form.id().length(), LONGEST_FORM_ID));
    }

    private static Document document(ModelInstance model) {
        return (Document)
                ((javax.xml.transform.dom.DOMSource) model.getDocument().getDomSource()).getNode();
    }

    private static void check(String file, Document document, Findings findings) {
        var all = document.getElementsByTagNameNS("*", "*");
        IntStream.range(0, all.getLength())
                .mapToObj(at -> (Element) all.item(at))
                .filter(element -> !DRAWING.contains(element.getNamespaceURI()))
                .forEach(element -> check(file, element, findings));
    }

    private static void check(String file, Element element, Findings findings) {
        ATTRIBUTES.entrySet().forEach(limit -> {
            var attribute = element.getAttributeNode(limit.getKey());
            var value =
                    attribute == null ? element.getAttributeNS(BpmnFile.CAMUNDA, limit.getKey()) : attribute.getValue();
            note(file, element, limit, value.length(), findings);
        });
        var most = CONTENTS.get(element.getLocalName());
        if (most != null) {
            note(
                    file,
                    element,
                    Map.entry(element.getLocalName(), most),
                    element.getTextContent().length(),
                    findings);
        }
    }

    private static void note(
            String file, Element element, Map.Entry<String, Integer> limit, int length, Findings findings) {
        if (length > limit.getValue()) {
            var id = BpmnFile.element(element);
            findings.add(
                    Code.TOO_LONG,
                    file,
                    id.length() > 100 ? id.substring(0, 100) + "…" : id,
                    limit.getKey(),
                    length,
                    limit.getValue());
        }
    }
}
