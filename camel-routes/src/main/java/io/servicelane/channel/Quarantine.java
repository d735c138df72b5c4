package io.servicelane.channel;

/** Where a route puts what cannot be read or taken. Never throws for bad content. */
public interface Quarantine {

    /**
     * Keeps the original with the reason, in a transaction of its own. The same original again is kept once.
     *
     * @param account our mailbox or number it was sent to
     * @param summary one line a person recognises it by (sender and subject), or an empty text
     * @param reason why it was not taken, in words an administrator can use
     */
    void hold(Channel channel, String account, String summary, String reason, byte[] raw);
}
