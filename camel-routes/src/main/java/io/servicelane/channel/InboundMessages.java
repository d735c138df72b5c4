package io.servicelane.channel;

/** What a route asks of the desk when words came in. */
public interface InboundMessages {

    /**
     * Takes a message in: stores it, recognises the sender, joins the open request it belongs to or opens one. One
     * transaction; when this returns, the message is committed. The same message again (same channel, account and
     * external id) changes nothing.
     *
     * @throws MessageRefused when the desk can never take this message; it belongs in quarantine
     */
    Receipt receive(InboundMessage message);
}
