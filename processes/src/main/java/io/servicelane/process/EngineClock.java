package io.servicelane.process;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's clock, moved together with the desk's in demos and tests. */
@Component
public class EngineClock {

    private final ObjectProvider<ProcessEngine> engine;
    private final ManagementService jobs;

    EngineClock(ObjectProvider<ProcessEngine> engine, ManagementService jobs) {
        this.engine = engine;
        this.jobs = jobs;
    }

    /** Lets the engine's time run this much ahead of the machine's. */
    public void ahead(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }

    /** The engine's present moment. */
    public Instant now() {
        return ClockUtil.now().toInstant();
    }

    /** How many jobs are due and have retries left. */
    public long dueJobs() {
        return jobs.createJobQuery().executable().active().count();
    }

    /** Makes the job executor look for due jobs now rather than at its next look. */
    public void lookForJobs() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        var executor = configuration.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
