package io.servicelane.request;

import io.servicelane.process.RequestNumber;
import java.util.Optional;

/** What a customer answered to a survey. Asked by the request's process, answered by the conversation. */
public interface SurveyAnswers {

    /** The score (1 to 5) in the newest message from the customer; empty when none can be read in it. */
    Optional<Integer> score(RequestNumber request);
}
