package io.servicelane.conversation;

import io.servicelane.channel.Channel;

/** The customer has no address for the channel, or wants no messages there. */
public class CannotBeReached extends RuntimeException {

    private final Channel channel;

    public CannotBeReached(Channel channel) {
        super("The customer cannot be written to by " + channel.key());
        this.channel = channel;
    }

    /** The channel that was asked for. */
    public Channel channel() {
        return channel;
    }
}
