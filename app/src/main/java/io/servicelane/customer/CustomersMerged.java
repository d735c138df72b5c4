package io.servicelane.customer;

/** Two files turned out to be one customer; whoever refers to the first refers to the second from now on. */
public record CustomersMerged(long from, long into) {}
