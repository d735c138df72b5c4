package io.servicelane.request;

import io.servicelane.customer.CustomersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When two customers turn out to be one, their requests move along. */
@Component
class MergedRequests {

    private final JdbcClient jdbc;

    MergedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomersMerged merged) {
        jdbc.sql("UPDATE service_request SET customer_id = ? WHERE customer_id = ?")
                .params(merged.into(), merged.from())
                .update();
    }
}
