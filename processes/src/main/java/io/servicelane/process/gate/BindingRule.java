package io.servicelane.process.gate;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a model names outside of itself is named in a version that there is. */
class BindingRule implements BpmnRule {

    private static final Set<String> NEWEST = Set.of("latest", "deployment");
    private static final List<String> REFERENCES = List.of("formRef", "decisionRef", "calledElement");

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var element : file.elements()) {
            for (var reference : REFERENCES) {
                check(file, element, reference, upload, findings);
            }
        }
    }

    private static void check(BpmnFile file, Element element, String reference, Upload upload, Findings findings) {
        var named = reference.equals("calledElement")
                ? element.getAttribute(reference).strip()
                : BpmnFile.camunda(element, reference);
        var binding = BpmnFile.camunda(element, reference + "Binding");
        var isForm = reference.equals("formRef");
        if (named.isEmpty() || NEWEST.contains(binding) || binding.isEmpty() && !isForm) {
            return;
        }
        var version = BpmnFile.camunda(element, reference + "Version");
        var tagged = binding.equals("versionTag")
                && !isForm
                && !BpmnFile.camunda(element, reference + "VersionTag").isEmpty();
        if (tagged || binding.equals("version") && isThere(reference, named, version, upload)) {
            return;
        }
        findings.add(
                Code.BINDING,
                file.name(),
                BpmnFile.element(element),
                named,
                version.isEmpty() ? binding : binding + " " + version);
    }

    private static boolean isThere(String reference, String named, String version, Upload upload) {
        if (Juel.isIn(version) || Juel.isIn(named)) {
            return true;
        }
        if (!version.matches("\\d{1,9}")) {
            return false;
        }
        var number = Integer.parseInt(version);
        return switch (reference) {
            case "formRef" -> upload.deployed().hasForm(named, number);
            case "decisionRef" -> upload.deployed().hasDecision(named, number);
            default -> upload.deployed().hasProcess(named, number);
        };
    }
}
