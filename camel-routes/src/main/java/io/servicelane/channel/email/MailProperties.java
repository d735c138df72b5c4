package io.servicelane.channel.email;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The desk's mailbox and the servers it is read and written by.
 *
 * @param address the address customers write to; the mail server must deliver {@code address+anything} to it, too
 * @param name the name shown beside the address
 * @param imap where mail is fetched; without a host none is
 * @param smtp where mail is sent; without a host it waits in the outbox
 */
@ConfigurationProperties("servicelane.mail")
record MailProperties(
        @DefaultValue("") String address,
        @DefaultValue("Service desk") String name,
        @DefaultValue Imap imap,
        @DefaultValue Smtp smtp) {

    MailProperties {
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The mailbox as it is read.
     *
     * @param host name of the server; nothing is fetched without
     * @param port its port; 143, or 993 with {@code ssl}, when 0
     * @param username the account
     * @param password its password
     * @param ssl whether the connection is encrypted from its first byte
     * @param folder the folder new mail arrives in
     * @param doneFolder where mail goes that was taken; empty leaves it where it is, marked as read
     * @param quarantineFolder where mail goes that could not be taken; empty leaves it where it is, marked as read
     * @param delay time between two looks
     * @param maxSize a bigger mail is quarantined
     * @param patience how long a mail that the desk fails to take is tried before it is quarantined
     */
    record Imap(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("false") boolean ssl,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Servicelane-Done") String doneFolder,
            @DefaultValue("Servicelane-Quarantine") String quarantineFolder,
            @DefaultValue("5s") Duration delay,
            @DefaultValue("25MB") DataSize maxSize,
            @DefaultValue("15m") Duration patience) {

        @Override
        public String toString() {
            return "Imap[host=%s, port=%d, folder=%s]".formatted(host, port, folder);
        }
    }

    /**
     * The server that mail is handed to.
     *
     * @param host name of the server; nothing is sent without
     * @param port its port
     * @param username the account; none signs in without
     * @param password its password
     * @param starttls whether the connection must be encrypted before anything is said
     * @param timeout how long the server may take for one answer
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("false") boolean starttls,
            @DefaultValue("20s") Duration timeout) {

        @Override
        public String toString() {
            return "Smtp[host=%s, port=%d]".formatted(host, port);
        }
    }
}
