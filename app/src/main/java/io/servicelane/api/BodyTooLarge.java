package io.servicelane.api;

import java.io.IOException;

/** The body is longer than any sensible call. */
class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("Body too large");
    }
}
