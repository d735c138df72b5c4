package io.servicelane.process;

import io.servicelane.process.AlarmTimers.AlarmTimer;
import io.servicelane.process.Alarms.AlarmTimes;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.MessageAddedNotification;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Moves, takes away and creates the alarms of one process, so that they ring when the ledger says. */
class SetAlarms implements Command<@Nullable Void> {

    private final AlarmTimes times;
    private final AlarmTimers timers;

    SetAlarms(AlarmTimes times, AlarmTimers timers) {
        this.times = times;
        this.timers = timers;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        var process = context.getExecutionManager().findExecutionById(times.processInstance());
        if (process == null || process.isEnded() || context.getDbEntityManager().isDeleted(process)) {
            return null;
        }
        var declared = timers.of(process.getProcessDefinitionId());
        if (declared.isEmpty()) {
            return null;
        }
        var running = running(context);
        for (var timer : declared) {
            var jobs = running.stream()
                    .filter(job -> timer.jobDefinition().equals(job.getJobDefinitionId()))
                    .toList();
            timer.alarm()
                    .in(times)
                    .ifPresentOrElse(
                            due -> ring(context, process, timer, jobs, due),
                            () -> jobs.forEach(job -> job.delete(true)));
        }
        return null;
    }

    private static void ring(
            CommandContext context, ExecutionEntity process, AlarmTimer timer, List<JobEntity> jobs, Instant due) {
        if (jobs.isEmpty()) {
            create(context, process, timer, due);
        }
        jobs.forEach(job -> {
            job.setSuspensionState(process.getSuspensionState());
            if (job.getDuedate() == null || !job.getDuedate().toInstant().equals(due)) {
                move(context, job, due);
            }
        });
    }

    private static void create(CommandContext context, ExecutionEntity process, AlarmTimer timer, Instant due) {
        var job = TimerDeclarationImpl.getDeclarationsForScope(process.getProcessDefinition())
                .get(timer.event())
                .createJobInstance(process);
        job.setDuedate(Date.from(due));
        context.getJobManager().schedule(job);
    }

    /** An alarm that could not be handled before gets all its retries again: there is something new to handle. */
    private static void move(CommandContext context, JobEntity job, Instant due) {
        var engine = context.getProcessEngineConfiguration();
        job.setDuedate(Date.from(due));
        if (job.getRetries() == 0) {
            job.setRetries(engine.getDefaultNumberOfRetries());
        }
        var executor = engine.getJobExecutor();
        var nextLook = ClockUtil.now().toInstant().plusMillis(executor.getWaitTimeInMillis());
        if (executor.isActive() && due.isBefore(nextLook)) {
            context.getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, new MessageAddedNotification(executor));
        }
    }

    /**
     * Inside a step, jobs created a moment ago are known to the session but not yet to the database, and deleted ones
     * the other way round. The job being executed is no alarm any more: the engine deletes it when the step is done.
     */
    private List<JobEntity> running(CommandContext context) {
        var session = context.getDbEntityManager();
        var jobs = new LinkedHashSet<>(context.getJobManager().findJobsByProcessInstanceId(times.processInstance()));
        // asked for timers, the session answers "none" whatever it holds; it keeps all jobs under this type
        session.getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> times.processInstance().equals(job.getProcessInstanceId()))
                .forEach(jobs::add);
        return jobs.stream()
                .filter(job -> !job.equals(context.getCurrentJob()) && !session.isDeleted(job))
                .toList();
    }
}
