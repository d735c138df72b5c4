package io.servicelane.customer;

/** How much a customer's time is worth to us; read by rules and queues. */
public enum Tier {
    STANDARD,
    GOLD,
    VIP
}
