package io.servicelane.process;

/**
 * What the gate asks of the desk about message templates. It is asked while the engine starts, so whoever answers must
 * not need the engine.
 */
public interface TemplateFacts {

    /** Whether there is a template with that key, for example {@code repair-visit-planned}, in every language and channel. */
    boolean hasTemplate(String key);
}
