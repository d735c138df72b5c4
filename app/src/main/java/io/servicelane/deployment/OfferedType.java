package io.servicelane.deployment;

import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;

/**
 * A deployed type as analysts look after it.
 *
 * @param offered whether it can be opened; else it is withdrawn
 * @param running how many of its requests are not ended
 */
public record OfferedType(RequestType type, boolean offered, long running) {

    /** Whether it may be taken out of the catalog. */
    public boolean mayBeWithdrawn() {
        return offered && !type.key().equals(RequestTypes.GENERAL);
    }
}
