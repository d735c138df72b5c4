package io.servicelane.deployment;

import org.jspecify.annotations.Nullable;

/**
 * Which deployments are asked for; null for all.
 *
 * @param type key of a process, decision or form that a version was made of
 * @param file how the name of one of the files begins, without its folders
 * @param by user name of who deployed
 */
public record DeploymentFilter(@Nullable String type, @Nullable String file, @Nullable String by) {

    public static final DeploymentFilter ALL = new DeploymentFilter(null, null, null);
}
