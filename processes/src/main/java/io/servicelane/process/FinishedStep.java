package io.servicelane.process;

import java.time.Instant;

/**
 * A visit of a token that is over. Times in UTC.
 *
 * @param definition id of the model and its version
 * @param process id of the process instance
 * @param element its id in the model
 */
public record FinishedStep(String definition, String process, String element, Instant reached, Instant left) {}
