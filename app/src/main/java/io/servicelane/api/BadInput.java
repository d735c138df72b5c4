package io.servicelane.api;

import java.util.List;

/** What was sent is not accepted; says which fields and why. */
class BadInput extends RuntimeException {

    private final transient List<BadField> fields;

    BadInput(List<BadField> fields) {
        super("%d fields are not accepted".formatted(fields.size()));
        this.fields = List.copyOf(fields);
    }

    BadInput(String field, String message, Object... arguments) {
        this(List.of(new BadField(field, message, arguments)));
    }

    List<BadField> fields() {
        return fields;
    }

    /**
     * Why one field is not accepted.
     *
     * @param field where in the body, or the parameter's name
     * @param message key in the message bundles
     */
    record BadField(String field, String message, Object... arguments) {}
}
