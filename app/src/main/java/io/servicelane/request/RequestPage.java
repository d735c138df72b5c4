package io.servicelane.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of requests.
 *
 * @param next cursor of the page after it; null on the last
 */
public record RequestPage(List<RequestSummary> items, @Nullable String next) {}
