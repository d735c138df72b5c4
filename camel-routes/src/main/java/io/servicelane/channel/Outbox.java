package io.servicelane.channel;

import java.util.List;

/** What a sending route asks of the desk: the messages that are due, and a place to say what became of them. */
public interface Outbox {

    /**
     * Takes messages that are due, oldest first. A message taken is not given out again for some minutes, so that a
     * crash delays it and does not lose it; taking counts as an attempt, so that after a crash the route knows to ask
     * first whether the message went out.
     */
    List<OutboundMessage> take(int atMost);

    /** The provider or mail server has it, under this id (Twilio's {@code SM…}, or the Message-ID). */
    void accepted(long id, String externalId);

    /** Not now: busy, rate limited, not reachable. It is tried again after a growing pause, then given up. */
    void postponed(long id, String reason);

    /**
     * Never: the provider refuses it for good.
     *
     * @param code the provider's error code, or the SMTP status
     */
    void rejected(long id, String code, String reason);

    /**
     * Whether this id already stands for a message of ours. A route that asks the provider whether an earlier attempt
     * got through must not take another message's id for it.
     */
    boolean knows(Channel channel, String externalId);
}
