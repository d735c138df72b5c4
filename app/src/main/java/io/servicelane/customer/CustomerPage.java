package io.servicelane.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of customers.
 *
 * @param next cursor of the page after it; null on the last
 */
public record CustomerPage(List<CustomerSummary> items, @Nullable String next) {}
