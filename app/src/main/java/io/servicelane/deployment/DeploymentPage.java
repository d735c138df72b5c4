package io.servicelane.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some deployments, newest first.
 *
 * @param next cursor of those before; null at the end
 */
public record DeploymentPage(List<Deployment> items, @Nullable String next) {}
