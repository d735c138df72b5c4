package io.servicelane.ui.diagram;

/**
 * A short text on an element of a drawing.
 *
 * @param element its id in the model
 */
public record DiagramBadge(String element, String text, Tone tone) {

    /** What the text is about. */
    public enum Tone {
        /** Something that is over. */
        PAST,
        /** Something that goes on. */
        NOW,
        STUCK,
        /** How many requests are there. */
        TOKENS,
        /** How many, some of which are stuck. */
        STUCK_TOKENS,
        /** How many pieces of advice. */
        ADVICE_TOKENS
    }
}
