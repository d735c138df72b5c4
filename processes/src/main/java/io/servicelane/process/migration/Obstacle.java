package io.servicelane.process.migration;

/**
 * Why something cannot be moved.
 *
 * @param element id of the element at fault; empty when it is no single one
 * @param detail the engine's own words, in English
 */
public record Obstacle(String element, Reason reason, String detail) {

    /** The reasons that come with a remedy. */
    public enum Reason {
        /** The other version has no step this one leads to. */
        STEP_GONE,
        /** A mapping names an element that its version does not have. */
        UNKNOWN_ELEMENT,
        /** The two elements are of different kinds. */
        OTHER_KIND,
        /** The two elements lie in different subprocesses, or their events are attached elsewhere. */
        OTHER_PLACE,
        /** The same step is mapped twice. */
        MAPPED_TWICE,
        /** Elements of this kind cannot be moved. */
        UNSUPPORTED,
        /** It waits for a save point, and the step of the other version has none there. */
        NO_SAVE_POINT,
        /** It runs on another version by now, or has ended. */
        ELSEWHERE,
        /** What cannot be told beforehand. */
        OTHER
    }
}
