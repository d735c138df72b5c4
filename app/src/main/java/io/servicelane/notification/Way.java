package io.servicelane.notification;

import io.servicelane.channel.Channel;
import io.servicelane.security.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a colleague is told. */
enum Way {
    DESK(null),
    EMAIL(Channel.EMAIL),
    SMS(Channel.SMS);

    private final @Nullable Channel channel;

    Way(@Nullable Channel channel) {
        this.channel = channel;
    }

    /** The way of that name as models write it, lower case. */
    static Optional<Way> named(String word) {
        return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The channel of its letters; empty for the screen. */
    Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Whether the person has the address a letter of this kind goes to. */
    boolean reachesByLetter(Account person) {
        return switch (this) {
            case DESK -> false;
            case EMAIL -> person.email() != null;
            case SMS -> person.phone() != null;
        };
    }
}
