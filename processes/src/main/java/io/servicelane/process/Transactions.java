package io.servicelane.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.retry.RetryContext;
import org.springframework.retry.backoff.BackOffPolicyBuilder;
import org.springframework.retry.policy.SimpleRetryPolicy;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction over desk and engine, and once more when it lost a race: an optimistic lock, a deadlock,
 * or a row somebody else inserted a moment earlier.
 */
@Component
public class Transactions {

    private static final int ATTEMPTS = 6;
    private static final int DEADLOCK = 10000; // BuiltinExceptionCode.DEADLOCK of the engine

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate();

    Transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
        retry.setRetryPolicy(new OnLostRace());
        retry.setBackOffPolicy(BackOffPolicyBuilder.newBuilder()
                .delay(20)
                .multiplier(2)
                .maxDelay(500)
                .random(true)
                .build());
    }

    /** Does the work and returns its result after the commit. */
    public <T> T inOne(Supplier<T> work) {
        return retry.execute(attempt -> transaction.execute(status -> work.get()));
    }

    /** Does the work; returns after the commit. */
    public void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof DataIntegrityViolationException
                    || cause instanceof OptimisticLockingException) {
                return true;
            }
            if (cause instanceof ProcessEngineException engine && engine.getCode() == DEADLOCK) {
                return true;
            }
        }
        return false;
    }

    private static class OnLostRace extends SimpleRetryPolicy {

        OnLostRace() {
            super(ATTEMPTS);
        }

        @Override
        public boolean canRetry(RetryContext context) {
            var failure = context.getLastThrowable();
            return failure == null || (context.getRetryCount() < ATTEMPTS && lostRace(failure));
        }
    }
}
