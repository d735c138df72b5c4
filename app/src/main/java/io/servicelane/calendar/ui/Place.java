package io.servicelane.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;

/**
 * Where a problem is told.
 *
 * @param name what the field is called, for the sum of what needs another look
 */
record Place(String name, HasValidation field, Focusable<?> focus) {

    static <F extends Component & HasValidation & Focusable<?>> Place of(String name, F field) {
        return new Place(name, field, field);
    }

    void tell(String sentence) {
        // several problems of one field are told together
        var told = field.isInvalid() && field.getErrorMessage() != null ? field.getErrorMessage() + " " : "";
        field.setErrorMessage(told + sentence);
        field.setInvalid(true);
    }

    void forget() {
        field.setInvalid(false);
        field.setErrorMessage(null);
    }
}
