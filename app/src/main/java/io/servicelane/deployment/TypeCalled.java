package io.servicelane.deployment;

import java.util.List;

/** The type cannot be withdrawn, because processes call it. */
public class TypeCalled extends RuntimeException {

    private final transient List<String> callers;

    TypeCalled(List<String> callers) {
        super("Called by " + callers);
        this.callers = List.copyOf(callers);
    }

    /** Their keys. */
    public List<String> callers() {
        return callers;
    }
}
