package io.servicelane.process;

/** No request type with that key is deployed. */
public class UnknownRequestType extends RuntimeException {

    private final String type;

    public UnknownRequestType(String type) {
        super("No request type '%s' is deployed".formatted(type));
        this.type = type;
    }

    /** The key that was asked for. */
    public String type() {
        return type;
    }
}
