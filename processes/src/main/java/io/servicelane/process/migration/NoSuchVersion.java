package io.servicelane.process.migration;

/** The type has no such version. */
public class NoSuchVersion extends RuntimeException {

    private final int version;

    NoSuchVersion(String type, int version) {
        super("'%s' has no version %d".formatted(type, version));
        this.version = version;
    }

    /** The version that was asked for. */
    public int version() {
        return version;
    }
}
