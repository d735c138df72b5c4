package io.servicelane.process.migration;

/**
 * A step that is called otherwise in the other version.
 *
 * @param from element id in the version that is left
 * @param to element id in the version that is moved to
 */
public record StepMapping(String from, String to) {}
