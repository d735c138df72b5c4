package io.servicelane.ui.shell;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something went wrong that nobody expected.
 *
 * @param reference what the person quotes and the log says
 */
record Incident(String reference) {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);

    /** Writes the failure to the log under a new reference. */
    static Incident report(Throwable failure) {
        var reference = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase();
        log.error("Screen failed, reference {}", reference, failure);
        return new Incident(reference);
    }
}
