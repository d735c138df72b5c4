package io.servicelane.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of clocks at risk or overdue, what is due first on top; {@code next} is the cursor of the page after it. */
public record LatePage(List<LateRequest> items, @Nullable String next) {}
