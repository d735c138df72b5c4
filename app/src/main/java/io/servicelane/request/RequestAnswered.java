package io.servicelane.request;

/** A person wrote to the customer. Published in the same transaction. */
public record RequestAnswered(RequestCard request) {}
