package io.servicelane.process.gate;

import io.servicelane.process.gate.Expressions.Place;
import io.servicelane.process.gate.Juel.NoExpression;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Expressions can be evaluated, ask only for harmless things, and read only what somebody sets. */
class ExpressionRule implements BpmnRule {

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    private final Palette palette;
    private final Members members;

    ExpressionRule(Palette palette) {
        this.palette = palette;
        this.members = new Members(palette);
    }

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        var known = KnownNames.in(file, upload);
        var types = file.types().map(Process::getId).collect(Collectors.toSet());
        for (var place : Expressions.of(file)) {
            try {
                var expression = Juel.read(place.text());
                checkMembers(file, place, expression, findings);
                if (place.isCondition() && expression.result().kind() == Juel.Kind.NO_ANSWER) {
                    findings.add(Code.CONDITION_VALUE, file.name(), place.element(), place.text());
                }
                if (!place.isDelegate() && isInType(place, types)) {
                    checkNames(file, place, expression, known, findings);
                    checkAnswers(file, place, expression, upload, findings);
                }
            } catch (NoExpression broken) {
                findings.add(Code.EXPRESSION, file.name(), place.element(), place.text(), broken.why());
            }
        }
        file.elements().stream()
                .filter(element -> BpmnFile.isBpmn(element, Place.CONDITIONS))
                .filter(element -> !Juel.isIn(element.getTextContent()))
                .filter(element -> element.getAttribute("language").isBlank())
                .forEach(element -> findings.add(
                        Code.CONDITION,
                        file.name(),
                        BpmnFile.element(element),
                        element.getTextContent().strip()));
    }

    /** Whether a type evaluates it: messages and signals stand beside their process. */
    private static boolean isInType(Place place, Set<String> types) {
        var process = BpmnFile.processOf(place.node());
        return process.isEmpty() ? !types.isEmpty() : types.contains(process);
    }

    private void checkMembers(BpmnFile file, Place place, Juel expression, Findings findings) {
        expression.members().stream()
                .filter(member -> !members.harmless(member))
                .forEach(member -> findings.add(
                        Code.EXPRESSION_MEMBER, file.name(), place.element(), place.text(), member.name()));
        expression.functions().stream()
                .filter(function -> !FUNCTIONS.contains(function))
                .forEach(function -> findings.add(
                        Code.EXPRESSION_MEMBER, file.name(), place.element(), place.text(), function + "()"));
    }

    /** A name that a form sets is used as what it asks for. */
    private static void checkAnswers(BpmnFile file, Place place, Juel expression, Upload upload, Findings findings) {
        for (var comparison : expression.comparisons()) {
            KnownNames.field(comparison.name(), file, upload)
                    .filter(field -> !field.canBe(comparison.text()))
                    .ifPresent(field -> findings.add(
                            Code.NEVER_HOLDS,
                            file.name(),
                            place.element(),
                            comparison.name(),
                            comparison.text(),
                            field.options().isEmpty() ? field.kind() : String.join(", ", field.options())));
        }
        for (var member : expression.members()) {
            KnownNames.field(member.of(), file, upload)
                    .filter(field -> field.isText() && !member.name().isEmpty() && !Members.ofText(member))
                    .ifPresent(field -> findings.add(
                            Code.EXPRESSION_MEMBER, file.name(), place.element(), place.text(), member.name()));
        }
        if (place.isCondition() && expression.result().kind() == Juel.Kind.NAME) {
            KnownNames.field(expression.result().name(), file, upload)
                    .filter(field -> !field.isAnswer())
                    .ifPresent(field -> findings.add(Code.CONDITION_VALUE, file.name(), place.element(), place.text()));
        }
    }

    private void checkNames(
            BpmnFile file, Place place, Juel expression, Optional<Set<String>> known, Findings findings) {
        known.ifPresent(names -> expression.names().stream()
                .filter(name -> !names.contains(name) && !palette.names().contains(name))
                .forEach(
                        name -> findings.add(Code.UNKNOWN_VARIABLE, file.name(), place.element(), name, place.text())));
    }
}
