package io.servicelane.ui.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The name and its mark. */
final class Brand {

    private Brand() {}

    static Span mark() {
        var mark = new Image("servicelane/mark.svg", "");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Span(mark, new Span("Servicelane"));
        brand.addClassName("brand");
        return brand;
    }
}
