package io.servicelane.request;

import io.servicelane.process.RequestNumber;

/** The request has ended; nothing can happen to it any more. */
public class RequestAlreadyClosed extends RuntimeException {

    private final RequestNumber number;

    public RequestAlreadyClosed(RequestNumber number) {
        super("%s is closed".formatted(number));
        this.number = number;
    }

    /** Which one. */
    public RequestNumber number() {
        return number;
    }
}
