package io.servicelane.process;

/** A FEEL expression wants more time or memory than any rule or form needs. */
class FeelTooMuch extends RuntimeException {

    private static final long serialVersionUID = 1;

    FeelTooMuch(String what) {
        super(what, null, false, false);
    }
}
