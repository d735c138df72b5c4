package io.servicelane.process.migration;

/**
 * A step of a model at which a request can wait.
 *
 * @param id of the element
 * @param name in the model (English); the id where it has none
 * @param nameZh Chinese title, or the English one
 * @param kind of the element in BPMN's words, for example {@code userTask}
 */
public record Step(String id, String name, String nameZh, String kind) {}
