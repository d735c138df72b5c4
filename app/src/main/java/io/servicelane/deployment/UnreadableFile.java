package io.servicelane.deployment;

/** A file is not what its name says. */
class UnreadableFile extends RuntimeException {

    UnreadableFile(Exception cause) {
        super(cause);
    }
}
