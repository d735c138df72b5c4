package io.servicelane.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's whole file. Times in UTC. */
public record CustomerDetails(
        CustomerSummary customer,
        List<Contact> contacts,
        List<Address> addresses,
        Set<String> tags,
        List<Note> notes,
        Instant createdAt) {

    /**
     * An address by which the customer is reached.
     *
     * @param optedOut asked for no more messages there
     * @param unreachable messages to it failed for good
     */
    public record Contact(long id, ContactAddress address, boolean optedOut, boolean unreachable) {}

    /**
     * A place.
     *
     * @param label what it is to the customer: home, shop …
     * @param country ISO 3166-1 alpha-2; null when not known
     */
    public record Address(
            long id,
            String label,
            String line,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {}

    /** What a colleague wrote about the customer. */
    public record Note(String author, Instant at, String text) {}
}
