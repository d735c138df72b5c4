package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.customer.ContactAddress;
import io.servicelane.security.Account;
import io.servicelane.security.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Letters to colleagues. They go through the same outbox but belong to no request and no customer, and they are marked
 * as automatic. Whoever writes names an account, never an address: so nobody else can get one.
 */
@Component
public class ColleagueLetters {

    private final Accounts accounts;
    private final Letters letters;
    private final OurAddresses ours;
    private final Clock clock;

    ColleagueLetters(Accounts accounts, Letters letters, OurAddresses ours, Clock clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.ours = ours;
        this.clock = clock;
    }

    /**
     * Queues a letter in the caller's transaction; it is sent soon after the commit.
     *
     * @param username of an active account; the letter goes to that account's own address
     * @param channel EMAIL or SMS
     * @param subject one line; not sent by SMS
     * @return false when nothing is sent: no such active account, no address of that kind, or a channel that is not set up
     */
    public boolean write(String username, Channel channel, String subject, String text) {
        var person = accounts.find(username).filter(Account::active);
        var to = person.flatMap(account -> address(account, channel));
        if (to.isEmpty() || ours.of(channel).isEmpty()) {
            return false;
        }
        var message = Message.toColleague(
                channel,
                ours.of(channel),
                letters.newId("sr-notice", channel),
                to.get(),
                channel == Channel.EMAIL ? subject : null,
                text,
                clock.instant());
        letters.post(message, person.get().displayName(), true, null, List.of());
        return true;
    }

    private static Optional<String> address(Account account, Channel channel) {
        return switch (channel) {
            case EMAIL -> Optional.ofNullable(account.email())
                    .flatMap(ContactAddress::email)
                    .map(ContactAddress::value);
            case SMS -> Optional.ofNullable(account.phone())
                    .flatMap(ContactAddress::phone)
                    .map(ContactAddress::value);
            default -> Optional.empty();
        };
    }
}
