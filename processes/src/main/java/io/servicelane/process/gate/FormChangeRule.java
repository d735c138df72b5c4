package io.servicelane.process.gate;

import io.servicelane.process.gate.FormFile.Field;
import io.servicelane.process.gate.Juel.NoExpression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;

/** A new version of a form keeps what models read from it. */
class FormChangeRule implements Rule {

    @Override
    public void check(Upload upload, Findings findings) {
        for (var form : upload.forms()) {
            if (!form.id().isEmpty()) {
                upload.deployed().form(form.id()).ifPresent(before -> check(form, before, upload, findings));
            }
        }
    }

    private static void check(FormFile form, FormFile before, Upload upload, Findings findings) {
        var now = form.fields();
        for (var field : before.fields().entrySet()) {
            var name = field.getKey();
            var changed = now.get(name);
            if (changed == null) {
                readers(form, upload, name, null, false)
                        .forEach(reader -> findings.add(Code.FORM_CHANGE, form.name(), name, name, reader));
            } else if (!changed.kind().equals(field.getValue().kind())) {
                readers(form, upload, name, null, true)
                        .forEach(reader -> findings.add(
                                Code.FORM_CHANGE_TYPE,
                                form.name(),
                                name,
                                name,
                                reader,
                                changed.kind(),
                                field.getValue().kind()));
            } else if (!changed.options().isEmpty()) {
                dropped(field.getValue(), changed).forEach(option -> readers(form, upload, name, option, true)
                        .forEach(reader ->
                                findings.add(Code.FORM_CHANGE_OPTION, form.name(), name, name, reader, option)));
            }
        }
    }

    private static Stream<String> dropped(Field before, Field now) {
        return before.options().stream().filter(option -> !now.options().contains(option));
    }

    /**
     * The elements that read a field, with the file of each.
     *
     * @param option only where it is compared with that; null for all
     * @param evenIfSet also where another form or a step sets it
     */
    private static Set<String> readers(
            FormFile form, Upload upload, String name, @Nullable String option, boolean evenIfSet) {
        var readers = new LinkedHashSet<String>();
        for (var file : models(form.id(), upload)) {
            var elsewhere = KnownNames.besides(form.id(), file, upload);
            if (evenIfSet || elsewhere.isPresent() && !elsewhere.get().contains(name)) {
                Expressions.of(file).stream()
                        .filter(place -> reads(place.text(), name, option))
                        .forEach(place -> readers.add(place.element() + " (" + file.name() + ")"));
                readers.addAll(deciders(file, upload, name, option));
            }
        }
        return readers;
    }

    /** The models that will use the new version: those deployed with it, and those that bind the latest. */
    static List<BpmnFile> models(String form, Upload upload) {
        var replaced = upload.processes();
        return Stream.concat(
                        upload.models().stream().filter(file -> uses(file, form, false)),
                        upload.deployed().models().stream()
                                .filter(file ->
                                        file.processes().noneMatch(process -> replaced.contains(process.getId())))
                                .filter(file -> uses(file, form, true)))
                .toList();
    }

    private static boolean uses(BpmnFile file, String form, boolean latestOnly) {
        return file.elements().stream()
                .filter(element -> form.equals(BpmnFile.camunda(element, "formRef")))
                .anyMatch(element ->
                        !latestOnly || List.of("", "latest").contains(BpmnFile.camunda(element, "formRefBinding")));
    }

    private static boolean reads(String text, String name, @Nullable String option) {
        try {
            return Juel.read(text).names().contains(name)
                    && (option == null || text.contains("'" + option + "'") || text.contains("\"" + option + "\""));
        } catch (NoExpression saidElsewhere) {
            return false;
        }
    }

    private static Set<String> deciders(BpmnFile file, Upload upload, String name, @Nullable String option) {
        var deciders = new LinkedHashSet<String>();
        var decisions = file.all(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .toList();
        for (var table : Stream.concat(upload.tables().stream(), upload.deployed().tables().stream())
                .toList()) {
            table.decisions()
                    .filter(decision -> decisions.contains(decision.getId()))
                    .filter(decision -> decision.getExpression() instanceof DecisionTable)
                    .flatMap(decision -> ((DecisionTable) decision.getExpression())
                            .getInputs().stream()
                                    .filter(input -> input.getInputExpression() != null)
                                    .filter(input -> AnalystsTable.text(
                                                    input.getInputExpression().getText())
                                            .matches("(?s).*\\b" + Pattern.quote(name) + "\\b.*"))
                                    .filter(input -> option == null
                                            || decision.getExpression()
                                                    .getTextContent()
                                                    .contains("\"" + option + "\"")))
                    .forEach(input -> deciders.add(input.getId() + " (" + table.name() + ")"));
        }
        return deciders;
    }
}
