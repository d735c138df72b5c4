package io.servicelane.conversation;

/** Which way words went. */
public enum Direction {
    /** From the customer. */
    IN,
    /** To the customer. */
    OUT,
    /** Among ourselves. */
    NOTE
}
