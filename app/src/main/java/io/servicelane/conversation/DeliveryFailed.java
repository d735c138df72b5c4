package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message will never arrive; a person must find another way. Published in the same transaction.
 *
 * @param code the provider's error code or SMTP status; null when none was given
 */
public record DeliveryFailed(RequestNumber request, long message, @Nullable String code) {}
