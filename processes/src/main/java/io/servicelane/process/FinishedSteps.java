package io.servicelane.process;

import java.util.List;

/** Told of what processes have finished. Implemented by whoever adds up how long steps take. */
public interface FinishedSteps {

    /** These visits are over; in the engine's transaction, just before it commits. */
    void finished(List<FinishedStep> steps);
}
