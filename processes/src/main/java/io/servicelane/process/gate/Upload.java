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
 * @param complete whether all files could be read; if not, one that is missed may be among the others
 * @param deployed what is deployed at this moment
 * @param desk what the desk knows
 */
record Upload(
        List<BpmnFile> models,
        List<DmnFile> tables,
        List<FormFile> forms,
        boolean complete,
        Deployed deployed,
        Desk desk) {

    Set<String> processes() {
        return models.stream()
                .flatMap(file -> file.processes().map(Process::getId))
                .collect(Collectors.toSet());
    }

    /** Whether a type is there: in the upload, as far as that can be told, or deployed. */
    boolean knowsType(String key) {
        return !complete || types().contains(key) || deployed.hasType(key);
    }

    /** The types of these files, also those that are refused for another reason. */
    Set<String> types() {
        return models.stream()
                .flatMap(file -> file.all(Process.class).stream())
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
