package io.servicelane.conversation;

import io.servicelane.customer.CustomersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When two customers turn out to be one, their messages move along. */
@Component
class MergedConversations {

    private final JdbcClient jdbc;

    MergedConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomersMerged merged) {
        jdbc.sql("UPDATE message SET customer_id = ? WHERE customer_id = ?")
                .params(merged.into(), merged.from())
                .update();
    }
}
