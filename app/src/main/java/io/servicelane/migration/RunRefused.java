package io.servicelane.migration;

/** A run is not in a state for what was asked of it. */
public class RunRefused extends RuntimeException {

    private final String messageKey;

    RunRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** Key of the sentence in the message bundles. */
    public String messageKey() {
        return messageKey;
    }
}
