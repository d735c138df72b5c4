package io.servicelane.channel;

/** The message cannot be taken, now or later; says why in words an administrator can use. */
public class MessageRefused extends RuntimeException {

    public MessageRefused(String reason) {
        super(reason);
    }

    public MessageRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
