package io.servicelane.channel;

/** What the desk tells the channels about words on their way out. */
public interface OutboundMessages {

    /** New messages are in the outbox; send them now rather than at the next look. Returns at once. */
    void waiting();
}
