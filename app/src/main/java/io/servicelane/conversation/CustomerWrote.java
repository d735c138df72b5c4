package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;

/** A customer's message joined an open request. Published in the same transaction. */
public record CustomerWrote(RequestNumber request) {}
