package io.servicelane.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as the engine stores it.
 *
 * @param id of the engine
 * @param name as whoever deployed called it
 * @param source with what it was deployed, for example {@code Camunda Modeler}
 * @param at in UTC
 * @param files content by file name
 * @param definitions the versions made by it
 */
public record MadeDeployment(
        String id,
        @Nullable String name,
        @Nullable String source,
        Instant at,
        Map<String, byte[]> files,
        List<MadeDefinition> definitions) {

    /**
     * A version made by a deployment.
     *
     * @param key id of the process, decision or form in its file
     * @param file the file it was read from
     */
    public record MadeDefinition(Kind kind, String key, int version, String file) {}

    /** What a file defines. */
    public enum Kind {
        PROCESS,
        DECISION,
        FORM
    }
}
