package io.servicelane.request;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing somebody asked for. Its process decides what happens; the aggregate decides what cannot. */
@Entity
@Table(name = "service_request")
class ServiceRequest {

    private static final int LONGEST_SUBJECT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String type;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String queue;
    private @Nullable String assignee;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private long customerId;
    private @Nullable Long parentId;
    private String subject;
    private String subjectSearch;
    private Instant openedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable String outcome;
    private @Nullable String cancelReason;
    private @Nullable String hitDecision;
    private @Nullable String hitRow;

    @Column(columnDefinition = "LONGTEXT")
    private @Nullable String hitInputs;

    private @Nullable String processInstanceId;
    private String replyToken;

    @SuppressWarnings("NullAway") // for JPA
    protected ServiceRequest() {}

    static ServiceRequest received(NewRequest report, Instant now) {
        var request = new ServiceRequest();
        request.type = report.type();
        request.status = RequestStatus.RECEIVED;
        request.priority = report.priority();
        request.queue = report.queue();
        request.channel = report.channel();
        request.customerId = report.customer();
        request.parentId = report.parent() == null ? null : report.parent().id();
        request.subject = shortened(report.subject());
        request.subjectSearch = request.subject.toLowerCase(Locale.ROOT);
        request.openedAt = now;
        request.replyToken = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        if (report.hit() != null) {
            request.hitDecision = report.hit().decision();
            request.hitRow = report.hit().row();
            request.hitInputs = report.hit().inputs();
        }
        return request;
    }

    private static String shortened(String subject) {
        var line = subject.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    void runsAs(String processInstance) {
        processInstanceId = processInstance;
    }

    /** Whether it has not ended and is what that process runs for; it is not known yet while it is being opened. */
    boolean isOpenAs(String processInstance) {
        return !status.isFinal() && (processInstanceId == null || processInstanceId.equals(processInstance));
    }

    /** Moves to a status; a final one is left only by {@link #close} and {@link #cancel}, which do not call this. */
    boolean enter(RequestStatus next, Instant now) {
        if (status == next || status.isFinal()) {
            return false;
        }
        status = next;
        if (next == RequestStatus.RESOLVED) {
            resolvedAt = now;
        }
        return true;
    }

    /**
     * The model says that work goes on: reopens what was said to be done. The end of a wait for the customer alone says
     * no such thing; the customer may have said thanks.
     */
    boolean reopens(RequestStatus next) {
        var reopened = resolvedAt != null
                && status != RequestStatus.PENDING_CUSTOMER
                && (next == RequestStatus.IN_PROGRESS || next == RequestStatus.WAITING);
        if (reopened) {
            resolvedAt = null;
        }
        return reopened;
    }

    /** A person wrote to the customer. */
    void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    boolean raise() {
        var before = priority;
        priority = priority.raised();
        return priority != before;
    }

    boolean prioritise(Priority next) {
        if (priority == next) {
            return false;
        }
        refuseWhenFinal();
        priority = next;
        return true;
    }

    /** Somebody took it, or gave it back (null). */
    void takenBy(@Nullable String username) {
        assignee = username;
    }

    void movedTo(String nextQueue) {
        queue = nextQueue;
    }

    void close(String how, Instant now) {
        refuseWhenFinal();
        status = RequestStatus.CLOSED;
        outcome = how;
        closedAt = now;
    }

    void cancelWanted(String reason) {
        refuseWhenFinal();
        cancelReason = reason;
    }

    void cancel(Instant now) {
        refuseWhenFinal();
        status = RequestStatus.CANCELLED;
        outcome = "cancelled";
        closedAt = now;
    }

    private void refuseWhenFinal() {
        if (status.isFinal()) {
            throw new RequestAlreadyClosed(number());
        }
    }

    RequestNumber number() {
        return RequestNumber.of(id == null ? 0 : id);
    }

    RequestStatus status() {
        return status;
    }

    RequestCard card() {
        return new RequestCard(
                number(),
                type,
                status,
                priority,
                queue,
                assignee,
                channel,
                customerId,
                parentId == null ? null : RequestNumber.of(parentId),
                subject,
                openedAt,
                answeredAt,
                closedAt,
                outcome,
                cancelReason,
                hitDecision == null
                        ? null
                        : new RuleHit(hitDecision, String.valueOf(hitRow), String.valueOf(hitInputs)),
                processInstanceId,
                replyToken);
    }
}
