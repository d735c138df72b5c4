package io.servicelane.channel.email;

import java.util.Locale;
import java.util.regex.Pattern;

/** The desk's address, and how to tell what came from it. */
record Account(String address) {

    private static final String NOTHING_BEHIND = "(?![\\w-]|\\.\\w)";

    Account {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException(
                    "servicelane.mail.address is not an email address: '%s'".formatted(address));
        }
    }

    String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The address that brings an answer back to its request. */
    String plus(String token) {
        return localPart() + "+" + token + "@" + domain();
    }

    /** Finds plus-addresses of the desk; group 1 is the token. */
    Pattern plusAddresses() {
        return Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(localPart()) + "\\+([\\w.-]{1,64})@" + Pattern.quote(domain())
                        + NOTHING_BEHIND,
                Pattern.CASE_INSENSITIVE);
    }

    /** Finds Message-IDs the desk has given: {@code sr-…@domain}. */
    Pattern ownMessageIds() {
        return Pattern.compile(
                "sr-[^\\s<>@\"]{1,150}@" + Pattern.quote(domain()) + NOTHING_BEHIND, Pattern.CASE_INSENSITIVE);
    }

    boolean isOwn(String sender) {
        return sender.equals(address) || plusAddresses().matcher(sender).matches();
    }
}
