package io.servicelane.migration;

/** A move would have changed a clock or the variables of its request. */
class StandChanged extends RuntimeException {

    StandChanged(Stand before, Stand after) {
        super("Before: %s; after: %s".formatted(before, after));
    }
}
