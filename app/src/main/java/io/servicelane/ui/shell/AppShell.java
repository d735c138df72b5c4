package io.servicelane.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** The page that carries the desk. The style sheet is a link, so that the precompiled bundle stays as it is. */
@Push
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setViewport("width=device-width, initial-scale=1");
        page.addLink("stylesheet", "servicelane/servicelane.css");
        page.addFavIcon("icon", "servicelane/mark.svg", "any");
        page.addMetaTag("theme-color", "#14312d");
        page.addMetaTag("color-scheme", "light");
    }
}
