package io.servicelane.request;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestProcesses;
import io.servicelane.process.RequestStatus;
import io.servicelane.process.UnknownRequestType;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests and does with them what people ask for; request and process commit together or not at all. */
@Service
@Transactional
public class RequestDesk {

    private final ServiceRequests requests;
    private final RequestProcesses processes;
    private final RequestAccess access;
    private final RequestHistory history;
    private final EngineAnswers engineAnswers;
    private final RequestTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestDesk(
            ServiceRequests requests,
            RequestProcesses processes,
            RequestAccess access,
            RequestHistory history,
            EngineAnswers engineAnswers,
            RequestTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.processes = processes;
        this.access = access;
        this.history = history;
        this.engineAnswers = engineAnswers;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a request and starts its process.
     *
     * @throws UnknownRequestType when the type is not deployed
     */
    public RequestCard open(NewRequest report, String tier) {
        var type = types.find(report.type()).orElseThrow(() -> new UnknownRequestType(report.type()));
        var request = requests.saveAndFlush(ServiceRequest.received(report, clock.instant()));
        access.entersQueue(request.number(), report.queue());
        if (report.byColleague()) {
            access.takesPart(request.number(), report.by());
        }
        history.add(request.number(), report.by(), "opened", report.type());
        events.publishEvent(new RequestReceived(request.card(), tier));
        var answers = new HashMap<>(engineAnswers.complete(type, report.answers()));
        answers.put("type", report.type());
        answers.put("priority", report.priority().name());
        answers.put("tier", tier);
        answers.put("channel", report.channel().key());
        answers.put("queue", report.queue());
        request.runsAs(processes.opened(request.number(), report.type(), answers));
        events.publishEvent(new RequestOpened(request.card()));
        return request.card();
    }

    /**
     * Cancels an open request: its process ends and the customer is told as the model says.
     *
     * @param by user name of who cancels
     * @throws RequestAlreadyClosed when it has ended
     */
    public void cancel(RequestNumber number, String reason, String by) {
        var request = request(number);
        request.cancelWanted(reason);
        requests.flush();
        history.add(number, by, "cancel-wanted", reason);
        if (!processes.cancelled(number)) {
            request.cancel(clock.instant());
        }
        events.publishEvent(new RequestChanged(request.card()));
    }

    /**
     * Gives the request another priority.
     *
     * @throws RequestAlreadyClosed when it has ended
     */
    public void prioritise(RequestNumber number, Priority priority, String by) {
        var request = request(number);
        if (request.prioritise(priority)) {
            history.add(number, by, "priority-changed", priority.name());
            processes.priorityChanged(number, priority.name());
            events.publishEvent(new RequestChanged(request.card()));
        }
    }

    /** A person wrote to the customer; what a machine writes is no answer. */
    public void answered(RequestNumber number) {
        var request = request(number);
        request.answered(clock.instant());
        events.publishEvent(new RequestAnswered(request.card()));
    }

    /** Somebody took a task of the request, or gave it back (null); he keeps seeing the request afterwards. */
    public void taken(RequestNumber number, @Nullable String username) {
        var request = request(number);
        request.takenBy(username);
        if (username != null) {
            access.takesPart(number, username);
        }
        if (request.status() != RequestStatus.RESOLVED && request.status() != RequestStatus.PENDING_CUSTOMER) {
            request.enter(username == null ? RequestStatus.WAITING : RequestStatus.IN_PROGRESS, clock.instant());
        }
        events.publishEvent(new RequestChanged(request.card()));
    }

    /** A task of the request waits in a queue; the queue's members see the request from now on. */
    public void waitsIn(RequestNumber number, String queue) {
        var request = request(number);
        request.movedTo(queue);
        request.takenBy(null);
        access.entersQueue(number, queue);
        if (request.status() != RequestStatus.RESOLVED && request.status() != RequestStatus.PENDING_CUSTOMER) {
            request.enter(RequestStatus.WAITING, clock.instant());
        }
        events.publishEvent(new RequestChanged(request.card()));
    }

    /** The request as it stands in this transaction; for the desk itself, without regard to who may see it. */
    @Transactional(readOnly = true)
    public RequestCard card(RequestNumber number) {
        return request(number).card();
    }

    private ServiceRequest request(RequestNumber number) {
        return requests.findById(number.id()).orElseThrow(() -> new RequestNotFound(number));
    }
}
