package io.servicelane.request;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.customer.Customers;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.RequestSteps;
import io.servicelane.process.UnknownRequestType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes ask about their requests. */
@Service
@Transactional
class RequestLifeCycle implements RequestSteps {

    private final ServiceRequests requests;
    private final RequestDesk desk;
    private final RequestHistory history;
    private final SurveyAnswers surveys;
    private final Customers customers;
    private final RequestTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestLifeCycle(
            ServiceRequests requests,
            RequestDesk desk,
            RequestHistory history,
            SurveyAnswers surveys,
            Customers customers,
            RequestTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.history = history;
        this.surveys = surveys;
        this.customers = customers;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void enter(RequestNumber number, RequestStatus status) {
        change(number, "status-changed", status.name(), request -> {
            var reopened = request.reopens(status);
            var moved = request.enter(status, clock.instant());
            if (reopened) {
                history.add(number, RequestHistory.DESK, "reopened", null);
                events.publishEvent(new RequestReopened(request.card()));
            }
            return moved;
        });
    }

    @Override
    public void raisePriority(RequestNumber number) {
        change(number, "priority-raised", null, ServiceRequest::raise);
    }

    @Override
    public void close(RequestNumber number, String outcome) {
        change(number, "closed", outcome, request -> {
            request.close(outcome, clock.instant());
            return true;
        });
    }

    @Override
    public void cancel(RequestNumber number) {
        change(number, "cancelled", null, request -> {
            request.cancel(clock.instant());
            return true;
        });
    }

    @Override
    public void ended(RequestNumber number, String processInstance, boolean stopped) {
        var open = requests.findById(number.id()).filter(request -> request.isOpenAs(processInstance));
        if (open.isEmpty()) {
            return;
        }
        if (stopped) {
            history.add(number, RequestHistory.DESK, "process-stopped", null);
            cancel(number);
        } else {
            close(number, "ended");
        }
    }

    @Override
    public RequestNumber openChild(RequestNumber parentNumber, String type) {
        var parent = desk.card(parentNumber);
        var customer = customers.find(parent.customer()).orElseThrow();
        var wanted = types.known(type).orElseThrow(() -> new UnknownRequestType(type));
        // the parent's process must not stop because of what is offered now
        var offered = types.find(type).isPresent() ? type : RequestTypes.GENERAL;
        var opened = desk.open(
                new NewRequest(
                        offered,
                        wanted.queue(),
                        parent.priority(),
                        parent.channel(),
                        parent.customer(),
                        parentNumber,
                        parent.subject(),
                        null,
                        Map.of(),
                        RequestHistory.DESK),
                customer.tier().name());
        if (!offered.equals(type)) {
            history.add(opened.number(), RequestHistory.DESK, "type-withdrawn", type);
        }
        history.add(parentNumber, RequestHistory.DESK, "child-opened", opened.number() + " " + offered);
        return opened.number();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Integer> surveyScore(RequestNumber request) {
        return surveys.score(request);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    private void change(RequestNumber number, String what, @Nullable String detail, Predicate<ServiceRequest> change) {
        var request = requests.findById(number.id()).orElseThrow(() -> new RequestNotFound(number));
        if (change.test(request)) {
            history.add(number, RequestHistory.DESK, what, detail);
            events.publishEvent(new RequestChanged(request.card()));
        }
    }
}
