package io.servicelane.deployment;

import io.servicelane.process.MadeDeployment.MadeDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment on record.
 *
 * @param id of the record; later ones are higher
 * @param engineId of the engine
 * @param name as whoever deployed called it; empty when they did not
 * @param source with what it was deployed, for example {@code Camunda Modeler}; null when that was not said
 * @param username who deployed; null for what is shipped with the desk or older than the record
 * @param address of the caller; null when there was none
 * @param at in UTC
 * @param backTo the deployment whose files were taken again; null when they were new
 * @param files names as they are in the deployment, by name
 * @param definitions the versions made by it
 */
public record Deployment(
        long id,
        String engineId,
        String name,
        @Nullable String source,
        @Nullable String username,
        @Nullable String address,
        Instant at,
        @Nullable Long backTo,
        List<String> files,
        List<MadeDefinition> definitions) {

    /** The versions made of that file. */
    public List<MadeDefinition> madeOf(String file) {
        return definitions.stream()
                .filter(definition -> definition.file().equals(file))
                .toList();
    }
}
