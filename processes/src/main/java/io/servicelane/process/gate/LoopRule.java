package io.servicelane.process.gate;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** What is done once for each is done for each of a list. */
class LoopRule implements BpmnRule {

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        for (var loop : file.all(MultiInstanceLoopCharacteristics.class)) {
            if (collection(loop).isEmpty() && isOnce(loop)) {
                findings.add(Code.NO_REPETITION, file.name(), element(loop));
            }
            collection(loop)
                    .filter(list -> BpmnFile.isInType(loop))
                    .ifPresent(list -> check(file, loop, list, upload, findings));
        }
    }

    private static void check(
            BpmnFile file, MultiInstanceLoopCharacteristics loop, String list, Upload upload, Findings findings) {
        var element = element(loop);
        if (KnownNames.in(file, upload).filter(known -> !known.contains(list)).isPresent()) {
            findings.add(Code.UNKNOWN_VARIABLE, file.name(), element, list, "collection");
        } else {
            KnownNames.field(list, file, upload)
                    .filter(field -> !field.isList())
                    .ifPresent(field -> findings.add(Code.NO_LIST, file.name(), element, list, field.kind()));
        }
    }

    private static boolean isOnce(MultiInstanceLoopCharacteristics loop) {
        return loop.getLoopCardinality() == null
                && loop.getLoopDataInputRef() == null
                && Optional.ofNullable(loop.getCamundaCollection()).orElse("").isBlank();
    }

    private static String element(MultiInstanceLoopCharacteristics loop) {
        return loop.getParentElement().getAttributeValue("id");
    }

    /** The name of the list; empty when it is worked out otherwise. */
    private static Optional<String> collection(MultiInstanceLoopCharacteristics loop) {
        var written =
                Optional.ofNullable(loop.getCamundaCollection()).orElse("").strip();
        if (!Juel.isIn(written)) {
            return Optional.of(written).filter(text -> !text.isEmpty());
        }
        try {
            var read = Juel.read(written);
            return Optional.of(read.result().name()).filter(name -> !name.isEmpty());
        } catch (Juel.NoExpression saidElsewhere) {
            return Optional.empty();
        }
    }
}
