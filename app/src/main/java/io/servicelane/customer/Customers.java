package io.servicelane.customer;

import io.servicelane.customer.CustomerDetails.Address;
import io.servicelane.security.SignedIn;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers' files. */
@Service
@Transactional
public class Customers {

    private final CustomerFiles files;
    private final ContactPoints contacts;
    private final CustomerRecords records;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(
            CustomerFiles files,
            ContactPoints contacts,
            CustomerRecords records,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.contacts = contacts;
        this.records = records;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whose address it is; an unknown one becomes a provisional customer. Holds the address until the end of the
     * transaction, so that two messages of one sender are taken one after the other.
     *
     * @param name as the sender gave it; null when not given
     * @param language {@code en} or {@code zh}, for a new file
     */
    public CustomerSummary recognise(ContactAddress address, @Nullable String name, String language) {
        var owner = contacts.ownerLocked(address);
        if (owner.isPresent()) {
            return file(owner.get()).summary();
        }
        var file = files.saveAndFlush(
                new Customer(name == null || name.isBlank() ? address.value() : name, language, true, clock.instant()));
        contacts.add(file.id(), address);
        return file.summary();
    }

    /** A new, provisional file for somebody of whom no address is known. */
    public CustomerSummary register(String name, String language) {
        return files.saveAndFlush(new Customer(name, language, true, clock.instant()))
                .summary();
    }

    /** The customer in one line; a file merged away answers with the one it went into. */
    @Transactional(readOnly = true)
    public Optional<CustomerSummary> find(long id) {
        return files.findById(id)
                .map(file -> file.mergedInto() == null ? file : file(file.mergedInto()))
                .map(Customer::summary);
    }

    /** The whole file. */
    @Transactional(readOnly = true)
    public Optional<CustomerDetails> details(long id) {
        return files.findById(id)
                .map(file -> file.mergedInto() == null ? file : file(file.mergedInto()))
                .map(file -> new CustomerDetails(
                        file.summary(),
                        contacts.of(file.id()),
                        records.addresses(file.id()),
                        file.tags(),
                        records.notes(file.id()),
                        file.createdAt()));
    }

    /**
     * Customers by part of the name, or by exact email or telephone number; newest first.
     *
     * @param words empty for all
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    @Transactional(readOnly = true)
    public CustomerPage search(String words, @Nullable String after, int atMost) {
        var before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        var address = ContactAddress.parse(words).orElse(null);
        var found = records.find(words, address, before, atMost + 1);
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        var next =
                found.size() > atMost ? String.valueOf(page.get(page.size() - 1).id()) : null;
        return new CustomerPage(page, next);
    }

    /**
     * Changes the file; naming a provisional customer confirms it.
     *
     * @throws CustomerNotFound when there is none
     */
    public CustomerDetails change(long id, CustomerChange change) {
        var file = file(id);
        Optional.ofNullable(change.name()).ifPresent(name -> {
            file.rename(name);
            file.confirm();
        });
        Optional.ofNullable(change.tier()).ifPresent(file::rank);
        Optional.ofNullable(change.language()).ifPresent(file::speak);
        Optional.ofNullable(change.tags()).ifPresent(file::tag);
        files.saveAndFlush(file);
        events.publishEvent(new CustomerChanged(file.summary()));
        return details(id).orElseThrow(() -> new CustomerNotFound(id));
    }

    /**
     * Adds an address.
     *
     * @return the customer it belongs to already; empty when it was added
     */
    public Optional<CustomerSummary> addContact(long id, ContactAddress address) {
        var owner = contacts.ownerLocked(address);
        if (owner.isPresent()) {
            return owner.map(other -> file(other).summary());
        }
        contacts.add(file(id).id(), address);
        return Optional.empty();
    }

    /** Removes an address; later messages from it are a new customer's. */
    public void removeContact(long id, long contact) {
        contacts.remove(id, contact);
    }

    /** Adds a place; its id is ignored. */
    public void addAddress(long id, Address address) {
        records.addAddress(file(id).id(), address);
    }

    /** Removes a place. */
    public void removeAddress(long id, long address) {
        records.removeAddress(id, address);
    }

    /** Writes a note, in the name of whoever is signed in. */
    public void addNote(long id, String text) {
        records.addNote(file(id).id(), signedIn.username(), clock.instant(), text);
    }

    /**
     * Two files are one customer: everything of the first moves to the second, nothing is lost.
     *
     * @throws CustomerNotFound when one of them does not exist
     */
    public void merge(long from, long into) {
        if (from == into) {
            return;
        }
        var first = file(from);
        first.mergeInto(file(into));
        files.saveAndFlush(first);
        contacts.move(from, into);
        records.move(from, into);
        events.publishEvent(new CustomersMerged(from, into));
    }

    /** Notes whether messages to the address are wanted. */
    public void optedOut(ContactAddress address, boolean optedOut) {
        contacts.optedOut(address, optedOut);
    }

    /** Notes whether messages to the address arrive. */
    public void unreachable(ContactAddress address, boolean unreachable) {
        contacts.unreachable(address, unreachable);
    }

    /** Whether messages to the address are wanted. */
    @Transactional(readOnly = true)
    public boolean mayWriteTo(long customer, ContactAddress address) {
        return contacts.of(customer).stream()
                .noneMatch(contact -> contact.address().equals(address) && contact.optedOut());
    }

    /**
     * The best address for a message: of the wanted kind if there is one, else any that works; empty when the customer
     * cannot or must not be written to.
     */
    @Transactional(readOnly = true)
    public Optional<ContactAddress> reach(long customer, ContactAddress.Kind wanted) {
        return contacts.of(customer).stream()
                .filter(contact -> !contact.optedOut())
                .filter(contact -> contact.address().kind() != ContactAddress.Kind.SOCIAL)
                .min(Comparator.comparing(CustomerDetails.Contact::unreachable)
                        .thenComparing(contact -> contact.address().kind() != wanted))
                .map(CustomerDetails.Contact::address);
    }

    private Customer file(long id) {
        var file = files.findById(id).orElseThrow(() -> new CustomerNotFound(id));
        return file.mergedInto() == null ? file : file(file.mergedInto());
    }
}
