package io.servicelane.worklist;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.conversation.CustomerWrote;
import io.servicelane.conversation.DeliveryFailed;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestProcesses;
import io.servicelane.request.NewRequest;
import io.servicelane.request.RequestCard;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that nothing a customer says, and no failed message, goes unnoticed by a person. */
@Component
class CallsForAttention {

    /** What becomes of a failed message whose request has ended. */
    private static final String AFTERWARDS = "query";

    private final RequestProcesses processes;
    private final RequestDesk desk;
    private final RequestTypes types;
    private final Customers customers;
    private final JdbcClient jdbc;

    CallsForAttention(
            RequestProcesses processes, RequestDesk desk, RequestTypes types, Customers customers, JdbcClient jdbc) {
        this.processes = processes;
        this.desk = desk;
        this.types = types;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** The process that waits for the answer gets it; else whoever has a task sees it; else somebody is asked to look. */
    @EventListener
    void on(CustomerWrote event) {
        var waited = processes.customerReplied(event.request());
        var seen = jdbc.sql("UPDATE work_item SET unread = TRUE WHERE request_id = ?")
                .param(event.request().id())
                .update();
        if (!waited && seen == 0) {
            processes.needsAttention(event.request(), "customer-wrote");
        }
    }

    @EventListener
    void on(DeliveryFailed event) {
        if (!processes.needsAttention(event.request(), "delivery-failed")) {
            types.find(AFTERWARDS).ifPresent(type -> openAfterwards(desk.card(event.request()), type.queue()));
        }
    }

    private void openAfterwards(RequestCard ended, String queue) {
        var customer = customers.find(ended.customer()).orElseThrow();
        RequestNumber parent = ended.number();
        desk.open(
                new NewRequest(
                        AFTERWARDS,
                        queue,
                        ended.priority(),
                        ended.channel(),
                        customer.id(),
                        parent,
                        ended.subject(),
                        null,
                        Map.of(),
                        RequestHistory.DESK),
                customer.tier().name());
    }
}
