package io.servicelane.catalog;

import io.servicelane.form.FormExpressions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one form that is open. Each is bounded by itself; a form with hundreds of the most expensive ones
 * would still keep a screen waiting, so that together they get only so much time within so much.
 */
class PatientExpressions implements FormExpressions {

    private static final long MOST = Duration.ofSeconds(5).toNanos();
    private static final long WITHIN = Duration.ofSeconds(20).toNanos();

    private final FormExpressions feel;
    private long since = System.nanoTime();
    private long spent;

    PatientExpressions(FormExpressions feel) {
        this.feel = feel;
    }

    @Override
    public synchronized @Nullable Object evaluate(String expression, Map<String, @Nullable Object> values) {
        var begin = System.nanoTime();
        if (begin - since > WITHIN) {
            since = begin;
            spent = 0;
        }
        if (spent > MOST) {
            return null;
        }
        try {
            return feel.evaluate(expression, values);
        } finally {
            spent += System.nanoTime() - begin;
        }
    }
}
