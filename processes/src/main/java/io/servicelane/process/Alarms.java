package io.servicelane.process;

import java.time.Instant;
import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The alarms in the models: timer start events whose date is {@code ${sla.atRisk(execution)}} or
 * {@code ${sla.overdue(execution)}}. The desk's ledger is the truth; whoever sets alarms holds the ledger's lock on
 * that request, so that nobody else sets them at the same time.
 */
@Component
public class Alarms {

    private final ObjectProvider<ProcessEngine> engine;
    private final AlarmTimers timers;
    private final AlarmJobs jobs;

    Alarms(ObjectProvider<ProcessEngine> engine, EngineClock clock, JdbcTemplate tables) {
        this.engine = engine;
        this.timers = new AlarmTimers(this::commands);
        this.jobs = new AlarmJobs(tables, timers, clock);
    }

    /**
     * Sets the alarms of one request's process in this transaction, also from inside one of its steps. Nothing happens
     * when its model has no alarms or the process has ended.
     */
    public void set(AlarmTimes times) {
        commands().execute(new SetAlarms(times, timers));
    }

    /**
     * Sets the alarms of many processes in a few statements. For up to some hundred at a time, in a transaction of
     * Spring's, and never from inside a step of a process.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when an alarm rang or was set meanwhile; the
     *     transaction is to be tried again
     */
    public void setAll(Collection<AlarmTimes> times) {
        jobs.move(times).forEach(this::set);
    }

    private CommandExecutor commands() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired();
    }

    /**
     * When a process's alarms ring.
     *
     * @param processInstance the engine's id
     * @param atRisk UTC; null for never: the timer is taken away
     * @param overdue UTC; null for never: the timer is taken away
     */
    public record AlarmTimes(String processInstance, @Nullable Instant atRisk, @Nullable Instant overdue) {}
}
