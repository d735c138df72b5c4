package io.servicelane.request;

import io.servicelane.customer.CustomerChanged;
import io.servicelane.process.RequestStatus;
import io.servicelane.sla.ClockedRequest;
import io.servicelane.sla.ServiceLevels;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the clocks of a request what happens to it, in the transaction in which it happens. */
@Component
class ClockKeeping {

    private static final Set<RequestStatus> FINAL = Set.of(RequestStatus.CLOSED, RequestStatus.CANCELLED);

    private final ServiceLevels levels;
    private final ServiceRequests requests;

    ClockKeeping(ServiceLevels levels, ServiceRequests requests) {
        this.levels = levels;
        this.requests = requests;
    }

    @EventListener
    void on(RequestReceived event) {
        levels.received(clocked(event.request()), event.tier());
    }

    @EventListener
    void on(RequestChanged event) {
        levels.changed(clocked(event.request()));
    }

    @EventListener
    void on(RequestReopened event) {
        levels.reopened(clocked(event.request()));
    }

    @EventListener
    void on(RequestAnswered event) {
        levels.answered(clocked(event.request()));
    }

    @EventListener
    void on(CustomerChanged event) {
        var customer = event.customer();
        requests.findByCustomerIdAndStatusNotIn(customer.id(), FINAL)
                .forEach(request -> levels.tierChanged(
                        clocked(request.card()), customer.tier().name()));
    }

    private static ClockedRequest clocked(RequestCard request) {
        return new ClockedRequest(
                request.number(),
                request.type(),
                request.status(),
                request.priority().name(),
                request.channel().key(),
                request.queue(),
                request.processInstance(),
                request.answeredAt() != null);
    }
}
