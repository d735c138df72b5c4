package io.servicelane.request;

/** The work on a request was said to be done, and goes on. Published in the same transaction. */
public record RequestReopened(RequestCard request) {}
