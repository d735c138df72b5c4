package io.servicelane.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;

/** The page that carries the desk. Style sheets are links, so that the precompiled bundle stays as it is. */
@Push
public class AppShell implements AppShellConfigurator {

    /** In this order: a later one may refine what an earlier one says. */
    private static final List<String> STYLES =
            List.of("look", "frame", "lists", "request", "desk", "notices", "clocks", "calendars");

    @Override
    public void configurePage(AppShellSettings page) {
        page.setViewport("width=device-width, initial-scale=1");
        STYLES.forEach(style -> page.addLink("stylesheet", "servicelane/%s.css".formatted(style)));
        page.addFavIcon("icon", "servicelane/mark.svg", "any");
        page.addMetaTag("theme-color", "#14312d");
        page.addMetaTag("color-scheme", "light");
    }
}
