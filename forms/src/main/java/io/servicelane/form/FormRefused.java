package io.servicelane.form;

import java.util.List;
import java.util.stream.Collectors;

/** A {@code .form} that cannot be offered to people; the message has one line for each fault. */
public class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FormFault> faults;

    FormRefused(List<FormFault> faults) {
        super(faults.stream().map(FormFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<FormFault> faults() {
        return faults;
    }
}
