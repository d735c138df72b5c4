package io.servicelane.process.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/** Files were not deployed; the engine's REST interface answers with status 400 and the reasons. */
class DeploymentRefused extends ParseException {

    private static final long serialVersionUID = 1;

    /** More than anybody puts right at once. */
    private static final int MOST_LINES = 200;

    private final transient List<Finding> findings;

    DeploymentRefused(List<Finding> findings) {
        super(message(findings), first(findings), of(first(findings), findings), List.of());
        this.findings = List.copyOf(findings);
        byFile(findings).keySet().stream()
                .skip(1)
                .forEach(file -> resorceReports.add(new ResourceReportImpl(file, of(file, findings), List.of())));
    }

    /** The reasons. */
    List<Finding> findings() {
        return findings;
    }

    /** The only thing that the Modeler shows; so it says everything. */
    private static String message(List<Finding> findings) {
        var lines = findings.stream()
                .limit(MOST_LINES)
                .map(finding -> new Fault(finding).getMessage())
                .collect(Collectors.joining("\n* ", "Nothing was deployed. Put this right and deploy again:\n* ", ""));
        return findings.size() <= MOST_LINES
                ? lines
                : lines + "\n* and %d more".formatted(findings.size() - MOST_LINES);
    }

    private static String first(List<Finding> findings) {
        return findings.get(0).file();
    }

    private static List<Problem> of(String file, List<Finding> findings) {
        return byFile(findings).getOrDefault(file, List.of()).stream()
                .<Problem>map(Fault::new)
                .toList();
    }

    private static Map<String, List<Finding>> byFile(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
    }

    /** A finding as the engine reports problems. */
    private record Fault(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            var text = finding.english();
            if (finding.file().isEmpty()) {
                return text;
            }
            return finding.element().isEmpty()
                    ? "%s %s".formatted(finding.file(), text)
                    : "%s, %s: %s".formatted(finding.file(), finding.element(), text);
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return List.of(finding.element());
        }
    }
}
