package io.servicelane.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to change in a customer's file; null leaves a thing as it is. */
public record CustomerChange(
        @Nullable String name, @Nullable Tier tier, @Nullable String language, @Nullable Set<String> tags) {}
