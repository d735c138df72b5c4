package io.servicelane.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of work, nearest due first; {@code next} is the cursor of the page after it, null on the last. */
public record WorkPage(List<WorkItem> items, @Nullable String next) {}
