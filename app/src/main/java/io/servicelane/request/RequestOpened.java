package io.servicelane.request;

/** A request was opened and its process started. Published in the same transaction. */
public record RequestOpened(RequestCard request) {}
