package io.servicelane.process;

import io.servicelane.process.AlarmTimers.AlarmTimer;
import io.servicelane.process.Alarms.AlarmTimes;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the alarms of many processes past the engine. Through it, each process costs two queries, an update and the
 * entities in between, which for a hundred thousand clocks takes minutes; here, hundreds of alarms move in one batch.
 * The revision is raised as the engine does it, so that whoever holds one of these jobs loses the optimistic lock and
 * tries again with what is new.
 */
class AlarmJobs {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final JdbcTemplate tables;
    private final AlarmTimers timers;
    private final EngineClock clock;

    AlarmJobs(JdbcTemplate tables, AlarmTimers timers, EngineClock clock) {
        this.tables = tables;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Moves alarms that exist.
     *
     * @return those for which more is to do: timers to create, to take away or to wake up
     */
    List<AlarmTimes> move(Collection<AlarmTimes> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var found = find(all.stream().map(AlarmTimes::processInstance).toList());
        var moves = new ArrayList<Move>();
        var others = new ArrayList<AlarmTimes>();
        for (var times : all) {
            var jobs = found.getOrDefault(times.processInstance(), List.of());
            if (!jobs.isEmpty()) {
                var declared = timers.of(jobs.get(0).definition());
                if (declared.stream().allMatch(timer -> isThereOrIsNot(timer, times, jobs))) {
                    declared.forEach(timer -> moves.addAll(moves(timer, times, jobs)));
                } else {
                    others.add(times);
                }
            }
        }
        // always in the same order, so that two batches never wait for each other in a circle
        moves.sort(Comparator.comparing(Move::id));
        update(moves);
        lookForJobsThatAreDueSoon(moves);
        return others;
    }

    /** What there is of each process that has not ended; one row without a job where it has no timer. */
    private Map<String, List<Row>> find(List<String> processes) {
        return JdbcClient.create(tables)
                .sql(
                        """
                        SELECT e.ID_ AS process, e.PROC_DEF_ID_ AS definition, e.SUSPENSION_STATE_ AS process_state,
                               j.ID_ AS job, j.REV_ AS revision, j.DUEDATE_ AS due, j.RETRIES_ AS retries,
                               j.JOB_DEF_ID_ AS job_definition, j.SUSPENSION_STATE_ AS job_state
                        FROM ACT_RU_EXECUTION e
                        LEFT JOIN ACT_RU_JOB j ON j.PROCESS_INSTANCE_ID_ = e.ID_ AND j.TYPE_ = 'timer'
                        WHERE e.ID_ IN (:processes)
                        """)
                .param("processes", processes)
                .query((row, number) -> new Row(
                        row.getString("process"),
                        row.getString("definition"),
                        row.getInt("process_state"),
                        row.getString("job"),
                        row.getInt("revision"),
                        row.getTimestamp("due"),
                        row.getInt("retries"),
                        row.getString("job_definition"),
                        row.getInt("job_state")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::process));
    }

    private static boolean isThereOrIsNot(AlarmTimer timer, AlarmTimes times, List<Row> jobs) {
        var wanted = timer.alarm().in(times).isPresent();
        return jobs.stream().anyMatch(job -> job.isOf(timer)) == wanted
                && jobs.stream().noneMatch(job -> job.isOf(timer) && job.retries() == 0);
    }

    private static List<Move> moves(AlarmTimer timer, AlarmTimes times, List<Row> jobs) {
        return timer.alarm()
                .in(times)
                .map(due -> jobs.stream()
                        .filter(job -> job.isOf(timer) && !job.isSetTo(due))
                        .map(job -> new Move(job, due))
                        .toList())
                .orElse(List.of());
    }

    private void update(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        var updated = tables.batchUpdate(
                "UPDATE ACT_RU_JOB SET DUEDATE_ = ?, SUSPENSION_STATE_ = ?, REV_ = REV_ + 1 WHERE ID_ = ? AND REV_ = ?",
                moves.stream().map(Move::parameters).toList());
        for (var rows : updated) {
            if (rows == 0) {
                throw new OptimisticLockingFailureException("An alarm rang or was set while it was to be moved");
            }
        }
    }

    private void lookForJobsThatAreDueSoon(List<Move> moves) {
        var soon = clock.now().plus(SOON);
        if (moves.stream().anyMatch(move -> move.due().isBefore(soon))) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    clock.lookForJobs();
                }
            });
        }
    }

    private record Move(Row job, Instant due) {

        String id() {
            return Objects.requireNonNull(job.job());
        }

        Object[] parameters() {
            return new Object[] {Timestamp.from(due), job.processState(), id(), job.revision()};
        }
    }

    private record Row(
            String process,
            String definition,
            int processState,
            @Nullable String job,
            int revision,
            @Nullable Timestamp due,
            int retries,
            @Nullable String jobDefinition,
            int jobState) {

        boolean isOf(AlarmTimer timer) {
            return timer.jobDefinition().equals(jobDefinition);
        }

        boolean isSetTo(Instant moment) {
            return due != null && due.toInstant().equals(moment) && jobState == processState;
        }
    }
}
