package io.servicelane.request;

import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a request is. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** One level more urgent, at most {@link #URGENT}. */
    public Priority raised() {
        return this == URGENT ? URGENT : values()[ordinal() + 1];
    }

    /** The priority with that name in any case; empty for anything else. */
    public static Optional<Priority> named(String name) {
        return Stream.of(values())
                .filter(priority -> priority.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
