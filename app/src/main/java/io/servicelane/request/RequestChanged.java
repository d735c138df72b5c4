package io.servicelane.request;

/** Status, priority, queue or assignee of a request changed. Published in the same transaction. */
public record RequestChanged(RequestCard request) {}
