package io.servicelane.process.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * Files that are to be deployed together, as far as they could be read, and what they meet.
 *
 * @param deployed what is deployed at this moment
 * @param desk what the desk knows
 */
record Upload(List<BpmnFile> models, List<DmnFile> tables, List<FormFile> forms, Deployed deployed, Desk desk) {

    Set<String> processes() {
        return models.stream()
                .flatMap(file -> file.processes().map(Process::getId))
                .collect(Collectors.toSet());
    }

    Set<String> types() {
        return models.stream()
                .flatMap(BpmnFile::processes)
                .filter(BpmnFile::isType)
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    Stream<Decision> decisions() {
        return tables.stream().flatMap(DmnFile::decisions);
    }

    boolean hasDecision(String id) {
        return decisions().anyMatch(decision -> id.equals(decision.getId()));
    }

    Optional<FormFile> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form as it will be when this is deployed. */
    Optional<FormFile> latestForm(String id) {
        return form(id).or(() -> deployed.form(id));
    }
}
