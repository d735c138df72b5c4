package io.servicelane.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/** Tables were not deployed; the engine's REST interface answers with status 400 and the reasons. */
class TablesRefused extends ParseException {

    TablesRefused(List<TableFault> faults) {
        super(message(faults), first(faults), of(first(faults), faults), List.of());
        byFile(faults).keySet().stream()
                .skip(1)
                .forEach(file -> resorceReports.add(new ResourceReportImpl(file, of(file, faults), List.of())));
    }

    private static String message(List<TableFault> faults) {
        return faults.stream()
                .map(TableFault::getMessage)
                .collect(Collectors.joining("\n* ", "Nothing was deployed. Put this right and deploy again:\n* ", ""));
    }

    private static String first(List<TableFault> faults) {
        return faults.get(0).file();
    }

    private static List<Problem> of(String file, List<TableFault> faults) {
        return List.copyOf(byFile(faults).getOrDefault(file, List.of()));
    }

    private static Map<String, List<TableFault>> byFile(List<TableFault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(TableFault::file, LinkedHashMap::new, Collectors.toList()));
    }
}
