package io.servicelane.worklist;

/** Somebody else has the task. */
public class TakenByAnother extends RuntimeException {

    private final String username;

    public TakenByAnother(String username) {
        super("%s has it".formatted(username));
        this.username = username;
    }

    /** Who. */
    public String username() {
        return username;
    }
}
