package io.servicelane.ui;

import io.servicelane.process.RequestNumber;

/** The addresses of screens that other screens lead to. */
public final class Places {

    private Places() {}

    /** The request's page. */
    public static String request(RequestNumber number) {
        return "requests/" + number;
    }

    /** The customer's page. */
    public static String customer(long id) {
        return "customers/" + id;
    }
}
