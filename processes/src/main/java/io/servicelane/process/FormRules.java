package io.servicelane.process;

import java.util.List;

/**
 * What the gate asks of whoever shows forms. It is asked while the engine starts, so whoever answers must not need the
 * engine.
 */
public interface FormRules {

    /** What would fail when people use that form; empty when nothing would. */
    List<FormFault> faults(String json);

    /**
     * Something that would fail.
     *
     * @param component id (and key) of the component; {@code form} when the whole form is meant
     * @param what what is wrong, in English
     * @param remedy what to do in the Modeler, in English
     */
    record FormFault(String component, String what, String remedy) {}
}
