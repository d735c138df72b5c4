package io.servicelane.customer;

/** There is no customer with that id. */
public class CustomerNotFound extends RuntimeException {

    public CustomerNotFound(long id) {
        super("No customer %d".formatted(id));
    }
}
