package io.servicelane.form;

/**
 * Something in a {@code .form} file that would fail when people use it.
 *
 * @param component id (and key) of the component, or {@code form}
 * @param what what is wrong
 * @param remedy what to do in the Modeler
 */
public record FormFault(String component, String what, String remedy) {

    @Override
    public String toString() {
        return component + ": " + what + ". " + remedy + ".";
    }
}
