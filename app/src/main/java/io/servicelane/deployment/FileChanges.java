package io.servicelane.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment did to one of its files.
 *
 * @param file its name in the deployment
 * @param state how it compares with the version before
 * @param before record of the deployment that holds the version before; null when there is none
 * @param newest whether no later deployment has replaced it
 * @param changes in the order of the new file; empty unless it was changed
 * @param more whether there are more changes than are listed
 */
public record FileChanges(
        String file, State state, @Nullable Long before, boolean newest, List<Change> changes, boolean more) {

    /** How a file compares with its version before. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        /** Too big, or of a kind that cannot be told in words; the text can be compared. */
        OTHER,
        /** The engine has one of the two files no more. */
        GONE
    }
}
