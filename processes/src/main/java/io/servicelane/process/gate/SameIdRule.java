package io.servicelane.process.gate;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Process;

/** In a deployment each process, decision and form is there once. */
class SameIdRule implements Rule {

    @Override
    public void check(Upload upload, Findings findings) {
        var processes = new HashMap<String, String>();
        upload.models()
                .forEach(file ->
                        file.processes().map(Process::getId).forEach(id -> note(file.name(), id, processes, findings)));
        var decisions = new HashMap<String, String>();
        upload.tables().forEach(file -> file.decisions()
                .forEach(decision -> note(file.name(), decision.getId(), decisions, findings)));
        var requirements = new HashMap<String, String>();
        upload.tables().stream()
                .filter(file -> file.decisions().count() > 1)
                .forEach(file -> note(file.name(), file.model().getDefinitions().getId(), requirements, findings));
        var forms = new HashMap<String, String>();
        upload.forms().stream()
                .filter(form -> !form.id().isEmpty())
                .forEach(form -> note(form.name(), form.id(), forms, findings));
    }

    private static void note(String file, String id, Map<String, String> seen, Findings findings) {
        var before = id == null ? null : seen.putIfAbsent(id, file);
        if (before != null) {
            findings.add(Code.SAME_ID, file, id, id, before);
        }
    }
}
