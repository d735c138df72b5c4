package io.servicelane.request;

import io.servicelane.process.RequestNumber;

/** There is no such request, or the viewer may not know that there is. */
public class RequestNotFound extends RuntimeException {

    public RequestNotFound(RequestNumber number) {
        super("No request %s".formatted(number));
    }
}
