package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;

/** A message or note was added, or its delivery moved on. Published in the same transaction. */
public record ConversationChanged(RequestNumber request) {}
