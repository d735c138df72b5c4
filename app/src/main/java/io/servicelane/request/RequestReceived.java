package io.servicelane.request;

/** A request came in; its process has not started yet. Published in the same transaction. */
public record RequestReceived(RequestCard request, String tier) {}
