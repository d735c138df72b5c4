package io.servicelane.sla;

import io.servicelane.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stopwatch of a request: a budget of working time, what of it has been consumed, and since when it runs. The due
 * date is derived from these, never stored as the truth; whatever changes them is written to the ledger.
 */
final class ServiceClock {

    /** The actor of what the desk does by itself. */
    static final String DESK = "desk";

    private final long id;
    private final long request;
    private final String kind;
    private final Instant startedAt;
    private Promise promise;
    private Counted counted;
    private WorkingCalendar calendar;
    private StoredClock.Status status;
    private Duration consumed;
    private @Nullable Instant runningSince;
    private @Nullable Instant endedAt;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private Rung rung;
    private final LedgerPen pen = new LedgerPen();

    private ServiceClock(StoredClock stored, WorkingCalendar calendar) {
        this.id = stored.id();
        this.request = stored.request();
        this.kind = stored.kind();
        this.startedAt = stored.startedAt();
        this.promise = stored.promise();
        this.counted = stored.counted();
        this.calendar = calendar;
        this.status = stored.status();
        this.consumed = stored.consumed();
        this.runningSince = stored.runningSince();
        this.endedAt = stored.endedAt();
        this.warnedAt = stored.warnedAt();
        this.breachedAt = stored.breachedAt();
        this.rung = stored.rung();
    }

    /** A clock as it was stored. */
    static ServiceClock of(StoredClock stored, WorkingCalendar calendar) {
        return new ServiceClock(stored, calendar);
    }

    /** A new clock that runs from now on. */
    static ServiceClock started(
            long request, String kind, Promise promise, Counted counted, WorkingCalendar calendar, Instant now) {
        var clock = new ServiceClock(StoredClock.started(request, kind, promise, counted, now), calendar);
        clock.note(LedgerEvent.STARTED, DESK, "opened", now, Duration.ZERO, null);
        return clock;
    }

    /** The customer has the next word. */
    void pause(Instant now, String actor, String reason, Ladder ladder) {
        if (status != StoredClock.Status.RUNNING) {
            return;
        }
        breachIfDue(now, ladder);
        var due = face().dueAt();
        settle(now);
        status = StoredClock.Status.PAUSED;
        runningSince = null;
        note(LedgerEvent.PAUSED, actor, reason, now, consumed, due);
    }

    /** It goes on with what was left. */
    void resume(Instant now, String actor, String reason) {
        if (status != StoredClock.Status.PAUSED) {
            return;
        }
        status = StoredClock.Status.RUNNING;
        runningSince = now;
        note(LedgerEvent.RESUMED, actor, reason, now, consumed, null);
    }

    /** What it measured was done. */
    void meet(Instant now, String actor, String reason, Ladder ladder) {
        end(StoredClock.Status.MET, LedgerEvent.MET, now, actor, reason, ladder);
    }

    /** It no longer matters. */
    void cancel(Instant now, String actor, String reason, Ladder ladder) {
        end(StoredClock.Status.CANCELLED, LedgerEvent.CANCELLED, now, actor, reason, ladder);
    }

    private void end(
            StoredClock.Status last, LedgerEvent event, Instant now, String actor, String reason, Ladder ladder) {
        if (!isOpen()) {
            return;
        }
        breachIfDue(now, ladder);
        var due = face().dueAt();
        settle(now);
        status = last;
        runningSince = null;
        endedAt = now;
        note(event, actor, reason, now, consumed, due);
    }

    /** The work was said to be done, and is not. */
    void reopen(Instant now, String actor) {
        if (status != StoredClock.Status.MET) {
            return;
        }
        var before = consumed;
        if (promise.newOnReopen()) {
            consumed = Duration.ZERO;
            warnedAt = null;
            breachedAt = null;
            rung = Rung.GROUND;
        }
        status = StoredClock.Status.RUNNING;
        endedAt = null;
        runningSince = now;
        var reason = promise.newOnReopen() ? LedgerEntry.REOPENED_ANEW : "reopened";
        note(LedgerEvent.RESUMED, actor, reason, now, before, null);
    }

    /** Another target: what was consumed stays consumed, a pause stays a pause, a level reached stays reached. */
    void retarget(Promise next, WorkingCalendar nextCalendar, Instant now, String actor, String reason, Ladder ladder) {
        if (!isOpen()) {
            return;
        }
        if (next.same(promise)) {
            promise = next;
            return;
        }
        breachIfDue(now, ladder);
        var before = face().consumed(now);
        var due = face().dueAt();
        if (!next.calendar().equals(promise.calendar())) {
            settle(now);
            calendar = nextCalendar;
        }
        promise = next;
        var dueNow = runningSince == null ? null : face().derivedDue();
        if (dueNow != null && dueNow.isAfter(now)) {
            breachedAt = null;
        }
        note(LedgerEvent.RETARGETED, actor, reason, now, before, due);
    }

    /**
     * The calendar changed: what was consumed is counted again from the ledger. The clock was read with the calendar as
     * it is now.
     *
     * @param before the calendar as it was
     * @return whether anything came out differently
     */
    boolean recalendar(Replay counted, WorkingCalendar before, Instant now, String actor) {
        if (status != StoredClock.Status.RUNNING || runningSince == null) {
            return false;
        }
        var after = calendar;
        calendar = before;
        var dueBefore = face().dueAt();
        var consumedBefore = face().consumed(now);
        calendar = after;
        consumed = counted.consumed();
        runningSince = counted.runningSince();
        var due = face().derivedDue();
        if (due.isAfter(now)) {
            breachedAt = null;
        }
        if (due.equals(dueBefore) && face().consumed(now).equals(consumedBefore)) {
            return false;
        }
        note(LedgerEvent.RECALENDARED, actor, "calendar-changed", now, consumedBefore, dueBefore);
        return true;
    }

    /** Whether people are to be told now that it is at risk; once. */
    boolean takeWarning(Instant now) {
        var risk = face().riskAt();
        if (risk == null || warnedAt != null || risk.isAfter(now)) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    /** Notes the breach when it is time, and climbs one level of the ladder when that is reached. */
    Optional<Integer> takeLevel(Instant now, Ladder ladder) {
        if (status != StoredClock.Status.RUNNING) {
            return Optional.empty();
        }
        breachIfDue(now, ladder);
        var reached = face().nextLevelAt();
        if (breachedAt == null || reached == null || reached.isAfter(now)) {
            return Optional.empty();
        }
        rung = rung.climbed(now, ladder.after(rung.level() + 2).orElse(null));
        return Optional.of(rung.level());
    }

    void moveTo(Counted facts) {
        counted = facts;
    }

    private void breachIfDue(Instant now, Ladder ladder) {
        var due = face().dueAt();
        if (due == null || breachedAt != null || due.isAfter(now)) {
            return;
        }
        breachedAt = due;
        rung = rung.below(promise.budget(), ladder.after(1).orElse(null));
        pen.breached(now, due, promise, face().consumed(now));
    }

    private void settle(Instant now) {
        consumed = face().consumed(now);
        if (runningSince != null) {
            runningSince = now;
        }
    }

    private void note(
            LedgerEvent event,
            String actor,
            String reason,
            Instant now,
            Duration consumedBefore,
            @Nullable Instant dueBefore) {
        pen.changed(event, actor, reason, now, promise, consumedBefore, dueBefore, face());
    }

    /** What it shows now. */
    ClockFace face() {
        return new ClockFace(stored(), calendar);
    }

    boolean isOpen() {
        return stored().isOpen();
    }

    ClockState state() {
        return stored().state();
    }

    long id() {
        return id;
    }

    long request() {
        return request;
    }

    String kind() {
        return kind;
    }

    Promise promise() {
        return promise;
    }

    Counted counted() {
        return counted;
    }

    Rung rung() {
        return rung;
    }

    /** What was written to the ledger since it was read. */
    List<LedgerEntry> written() {
        return pen.written();
    }

    StoredClock stored() {
        return new StoredClock(
                id,
                request,
                kind,
                startedAt,
                promise,
                counted,
                status,
                consumed,
                runningSince,
                endedAt,
                warnedAt,
                breachedAt,
                rung);
    }
}
