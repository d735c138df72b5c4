package io.servicelane.customer;

import io.servicelane.customer.CustomerDetails.Address;
import io.servicelane.customer.CustomerDetails.Note;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places, notes and the search over all files. */
@Repository
class CustomerRecords {

    private final JdbcClient jdbc;

    CustomerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Address> addresses(long customer) {
        return jdbc.sql("SELECT id, label, line, city, postcode, country FROM customer_address"
                        + " WHERE customer_id = ? ORDER BY id")
                .param(customer)
                .query((row, index) -> new Address(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    void addAddress(long customer, Address address) {
        jdbc.sql("INSERT INTO customer_address (customer_id, label, line, city, postcode, country)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        customer,
                        address.label(),
                        address.line(),
                        address.city(),
                        address.postcode(),
                        address.country())
                .update();
    }

    void removeAddress(long customer, long address) {
        jdbc.sql("DELETE FROM customer_address WHERE id = ? AND customer_id = ?")
                .params(address, customer)
                .update();
    }

    List<Note> notes(long customer) {
        return jdbc.sql("SELECT author, at, text FROM customer_note WHERE customer_id = ? ORDER BY id DESC LIMIT 200")
                .param(customer)
                .query((row, index) -> new Note(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(3)))
                .list();
    }

    void addNote(long customer, String author, Instant at, String text) {
        jdbc.sql("INSERT INTO customer_note (customer_id, author, at, text) VALUES (?, ?, ?, ?)")
                .params(customer, author, LocalDateTime.ofInstant(at, ZoneOffset.UTC), text)
                .update();
    }

    void move(long from, long into) {
        for (var table : List.of("customer_address", "customer_note")) {
            jdbc.sql("UPDATE %s SET customer_id = ? WHERE customer_id = ?".formatted(table))
                    .params(into, from)
                    .update();
        }
    }

    /** By start of the name or exact address, newest first, without files that were merged away. */
    List<CustomerSummary> find(String words, @Nullable ContactAddress address, long before, int atMost) {
        var sql = new StringBuilder("SELECT id, name, tier, language, provisional FROM customer c"
                + " WHERE merged_into IS NULL AND id < :before");
        if (address != null) {
            sql.append(" AND id IN (SELECT customer_id FROM contact_point WHERE address = :address)");
        } else if (!words.isBlank()) {
            sql.append(" AND name_search LIKE :words");
        }
        sql.append(" ORDER BY id DESC LIMIT :most");
        return jdbc.sql(sql.toString())
                .param("before", before)
                .param("address", address == null ? "" : address.value())
                .param("words", "%" + escaped(words.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("most", atMost)
                .query((row, index) -> new CustomerSummary(
                        row.getLong(1),
                        row.getString(2),
                        Tier.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
