package io.servicelane.customer;

/** A customer's name, tier or language changed. */
public record CustomerChanged(CustomerSummary customer) {}
