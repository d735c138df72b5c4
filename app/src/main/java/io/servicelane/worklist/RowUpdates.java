package io.servicelane.worklist;

import io.servicelane.customer.CustomerChanged;
import io.servicelane.customer.Customers;
import io.servicelane.customer.CustomersMerged;
import io.servicelane.request.RequestChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows true when a request or customer changes; tasks themselves do not. */
@Component
class RowUpdates {

    private final JdbcClient jdbc;
    private final Customers customers;

    RowUpdates(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    @EventListener
    void on(RequestChanged change) {
        var request = change.request();
        jdbc.sql("UPDATE work_item SET priority = ? WHERE request_id = ? AND priority <> ?")
                .params(
                        request.priority().name(),
                        request.number().id(),
                        request.priority().name())
                .update();
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
