package io.servicelane.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places one can go to: every view with a {@code @Menu} that this person may open. The menu title is a key of the
 * bundles; {@code <title>.go} is the letter that follows {@code g} on the keyboard.
 */
class Navigation extends UnorderedList {

    private final List<Anchor> places = new ArrayList<>();

    Navigation(Person person) {
        addClassName("places");
        MenuConfiguration.getMenuEntries().forEach(this::addPlace);
        if (person.mayOpenCockpit()) {
            var cockpit = place("camunda/app/cockpit/default/", "nav.cockpit", VaadinIcon.DASHBOARD.create());
            cockpit.setRouterIgnore(true);
        }
    }

    /** Marks the place the path belongs to. */
    void markCurrent(String path) {
        Optional<Anchor> current = places.stream()
                .filter(place -> belongs(path, place.getHref()))
                .reduce((shorter, longer) ->
                        longer.getHref().length() > shorter.getHref().length() ? longer : shorter);
        places.forEach(place -> place.getElement().removeAttribute("aria-current"));
        current.ifPresent(place -> {
            place.getElement().setAttribute("aria-current", "page");
            // on a phone the places are a strip that scrolls sideways
            place.getElement().executeJs("this.scrollIntoView({block: 'nearest', inline: 'center'})");
        });
    }

    private static boolean belongs(String path, String place) {
        return place.isEmpty() ? path.isEmpty() : path.equals(place) || path.startsWith(place + "/");
    }

    private void addPlace(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        places.add(place(path, entry.title(), new Icon(entry.icon())));
    }

    private Anchor place(String path, String title, Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        var place = new Anchor(path, icon, new Span(getTranslation(title)));
        var key = getTranslation(title + ".go");
        place.getElement().setAttribute("data-go", key);
        place.getElement().setAttribute("title", "g " + key);
        add(new ListItem(place));
        return place;
    }
}
