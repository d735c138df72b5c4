package io.servicelane.deployment;

import java.util.List;

/**
 * A deployment with what it did to each of its files.
 *
 * @param files in the order of their names
 */
public record DeploymentDetails(Deployment deployment, List<FileChanges> files) {

    /** Whether going back to it would change anything: it has files, and one of them has been replaced since. */
    public boolean mayBeTakenBack() {
        return files.stream().allMatch(file -> file.state() != FileChanges.State.GONE)
                && files.stream().anyMatch(file -> !file.newest());
    }
}
