package io.servicelane.customer;

import io.servicelane.customer.CustomerDetails.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of all customers; each belongs to one. */
@Repository
class ContactPoints {

    private final JdbcClient jdbc;

    ContactPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose address it is. Locks it until the end of the transaction, so that two messages of one sender queue up. */
    Optional<Long> ownerLocked(ContactAddress address) {
        return jdbc.sql("SELECT customer_id FROM contact_point WHERE kind = ? AND address = ? FOR UPDATE")
                .params(address.kind().name(), address.value())
                .query(Long.class)
                .optional();
    }

    void add(long customer, ContactAddress address) {
        jdbc.sql("INSERT INTO contact_point (customer_id, kind, address) VALUES (?, ?, ?)")
                .params(customer, address.kind().name(), address.value())
                .update();
    }

    void remove(long customer, long contact) {
        jdbc.sql("DELETE FROM contact_point WHERE id = ? AND customer_id = ?")
                .params(contact, customer)
                .update();
    }

    List<Contact> of(long customer) {
        return jdbc.sql("SELECT id, kind, address, opted_out, unreachable FROM contact_point WHERE customer_id = ?"
                        + " ORDER BY id")
                .param(customer)
                .query(ContactPoints::contact)
                .list();
    }

    void optedOut(ContactAddress address, boolean optedOut) {
        jdbc.sql("UPDATE contact_point SET opted_out = ? WHERE kind = ? AND address = ?")
                .params(optedOut, address.kind().name(), address.value())
                .update();
    }

    void unreachable(ContactAddress address, boolean unreachable) {
        jdbc.sql("UPDATE contact_point SET unreachable = ? WHERE kind = ? AND address = ?")
                .params(unreachable, address.kind().name(), address.value())
                .update();
    }

    void move(long from, long into) {
        jdbc.sql("UPDATE contact_point SET customer_id = ? WHERE customer_id = ?")
                .params(into, from)
                .update();
    }

    private static Contact contact(ResultSet row, int index) throws SQLException {
        var kind = ContactAddress.Kind.valueOf(row.getString("kind"));
        return new Contact(
                row.getLong("id"),
                new ContactAddress(kind, row.getString("address")),
                row.getBoolean("opted_out"),
                row.getBoolean("unreachable"));
    }
}
