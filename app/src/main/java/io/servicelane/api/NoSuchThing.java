package io.servicelane.api;

/** There is nothing at that place, or the caller may not know that there is. */
class NoSuchThing extends RuntimeException {

    NoSuchThing() {
        super("Nothing there");
    }
}
