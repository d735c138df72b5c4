package io.servicelane.ui;

import com.vaadin.flow.component.Component;

/** Something of a feature that stands beside every screen, below the navigation. */
@FunctionalInterface
public interface RailPart {

    /** A new one, for one browser window of whoever is signed in. */
    Component create();
}
