package io.servicelane.channel.simulator.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mailboxes of the demo: the desk's, to which all its plus-addresses lead, one for each colleague, and one for each
 * customer that somebody writes to or signs in as. The password is the part before the {@code @}.
 */
final class DemoMailboxes extends UserManager {

    static final String DESK = "desk@servicelane.test";
    static final String COLLEAGUES = "servicelane.test";
    static final String CUSTOMERS = "customer.test";

    /** Names RFC 2606 keeps for examples; people use them in examples, so their mail arrives as well. */
    private static final Set<String> CUSTOMER_DOMAINS = Set.of(CUSTOMERS, "example.com", "example.org", "example.net");

    DemoMailboxes(ImapHostManager mailboxes) {
        super(mailboxes);
        setMessageDeliveryHandler((mail, recipient) -> at(recipient.getEmail())
                .orElseThrow(() -> new UserException("No mailbox for " + recipient.getEmail())));
    }

    /** The mailbox that mail to this address goes to, made when it is needed first; empty when nobody lives there. */
    synchronized Optional<GreenMailUser> at(String address) {
        var plain = withoutDetail(address.strip().toLowerCase(Locale.ROOT));
        var domain = plain.substring(plain.lastIndexOf('@') + 1);
        var name = plain.substring(0, Math.max(0, plain.lastIndexOf('@')));
        if (name.isEmpty() || !COLLEAGUES.equals(domain) && !CUSTOMER_DOMAINS.contains(domain)) {
            return Optional.empty();
        }
        var known = getUserByEmail(plain);
        return Optional.of(known == null ? created(plain, name) : known);
    }

    private GreenMailUser created(String address, String password) {
        try {
            return createUser(address, address, password);
        } catch (UserException impossible) {
            throw new IllegalStateException("Mailbox " + address + " cannot be made", impossible);
        }
    }

    private static String withoutDetail(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }

    @Override
    public @Nullable GreenMailUser getUser(String login) {
        return getUserByEmail(address(login));
    }

    @Override
    public boolean test(String login, String password) {
        return at(address(login))
                .filter(mailbox -> mailbox.getPassword().equals(password.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** People sign in by their address, or by the part before the {@code @}. */
    private static String address(String login) {
        if (login.contains("@")) {
            return login;
        }
        return DESK.startsWith(login + "@") ? DESK : login + "@" + CUSTOMERS;
    }
}
