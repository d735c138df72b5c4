package io.servicelane.process;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/**
 * Why a table is refused.
 *
 * @param file its name in the deployment
 * @param element id of the cell, column or table; empty when the file cannot be read
 * @param text what is wrong, and after a semicolon what to do
 */
record TableFault(String file, String element, String text) implements Problem {

    /** The only thing that the Modeler shows; so it says everything. */
    @Override
    public String getMessage() {
        return element.isEmpty() ? "%s %s".formatted(file, text) : "%s, %s: %s".formatted(file, element, text);
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
        return element;
    }

    @Override
    public List<String> getElementIds() {
        return List.of(element);
    }
}
