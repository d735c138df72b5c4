package io.servicelane.request;

import io.servicelane.process.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked for; null leaves a thing open.
 *
 * @param words a request number, or part of the subject
 * @param customer id of a customer
 */
public record RequestFilter(
        @Nullable RequestStatus status,
        @Nullable String type,
        @Nullable String queue,
        @Nullable String words,
        @Nullable Long customer) {

    /** All requests. */
    public static final RequestFilter ALL = new RequestFilter(null, null, null, null, null);

    /** All requests of one customer. */
    public static RequestFilter ofCustomer(long customer) {
        return new RequestFilter(null, null, null, null, customer);
    }
}
