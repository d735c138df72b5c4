package io.servicelane.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way by which words come in or go out. */
public enum Channel {
    EMAIL,
    SMS,
    /** A telephone note written by an agent. */
    PHONE,
    /** Somebody came in person. */
    VISIT,
    LETTER,
    /** A form on a web page. */
    WEB,
    /** Another program. */
    API;

    /** The channel's name in models, rules and REST: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with that key; empty for anything else. */
    public static Optional<Channel> ofKey(String key) {
        return Stream.of(values()).filter(channel -> channel.key().equals(key)).findFirst();
    }

    /** Whether the desk can write to the customer by it. */
    public boolean canSend() {
        return this == EMAIL || this == SMS;
    }
}
