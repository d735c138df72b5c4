package io.servicelane.worklist;

import io.servicelane.customer.CustomerChanged;
import io.servicelane.customer.Customers;
import io.servicelane.customer.CustomersMerged;
import io.servicelane.request.RequestChanged;
import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows true when a request or customer changes; tasks themselves do not. */
@Component
class RowUpdates {

    private final JdbcClient jdbc;
    private final WorkTable table;
    private final Customers customers;

    RowUpdates(JdbcClient jdbc, WorkTable table, Customers customers) {
        this.jdbc = jdbc;
        this.table = table;
        this.customers = customers;
    }

    @EventListener
    void on(RequestChanged change) {
        var request = change.request();
        table.ofRequest(request.number()).stream()
                .filter(item -> item.priority() != request.priority())
                .forEach(item -> jdbc.sql("UPDATE work_item SET priority = ?, due_at = ? WHERE task_id = ?")
                        .params(
                                request.priority().name(),
                                Timestamp.from(Position.of(item.due(), item.created(), request.priority())),
                                item.taskId())
                        .update());
    }

    @EventListener
    void on(CustomerChanged change) {
        renamed(change.customer().id());
    }

    @EventListener
    void on(CustomersMerged merged) {
        jdbc.sql("UPDATE work_item SET customer_id = ? WHERE customer_id = ?")
                .params(merged.into(), merged.from())
                .update();
        renamed(merged.into());
    }

    private void renamed(long id) {
        customers.find(id).ifPresent(customer -> jdbc.sql(
                        "UPDATE work_item SET customer_name = :name, customer_tier = :tier,"
                                + " search_text = LOWER(SUBSTRING(CONCAT('sr-', LPAD(request_id, 6, '0'), ' ', subject,"
                                + " ' ', :name), 1, 700)) WHERE customer_id = :id")
                .param("name", customer.name())
                .param("tier", customer.tier().name())
                .param("id", id)
                .update());
    }
}
