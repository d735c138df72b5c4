package io.servicelane.process.gate;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A file of decisions that could be read.
 *
 * @param name its name in the deployment
 */
record DmnFile(String name, DmnModelInstance model) {

    Stream<Decision> decisions() {
        return model.getModelElementsByType(Decision.class).stream();
    }
}
