package io.servicelane.request;

import io.servicelane.process.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked for; null leaves a thing open.
 *
 * @param words a request number, or part of the subject
 * @param customer id of a customer
 * @param at where their processes are now
 */
public record RequestFilter(
        @Nullable RequestStatus status,
        @Nullable String type,
        @Nullable String queue,
        @Nullable String words,
        @Nullable Long customer,
        @Nullable AtStep at) {

    /** All requests. */
    public static final RequestFilter ALL = new RequestFilter(null, null, null, null, null, null);

    /** All requests of one customer. */
    public static RequestFilter ofCustomer(long customer) {
        return new RequestFilter(null, null, null, null, customer, null);
    }

    /**
     * A step of a type's process.
     *
     * @param version of the type's model; null for all of them
     * @param element the step's id in the model
     */
    public record AtStep(String type, @Nullable Integer version, String element) {}
}
