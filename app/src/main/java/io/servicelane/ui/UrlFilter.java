package io.servicelane.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a screen's state that stands in its address after the question mark. */
public final class UrlFilter {

    private final String path;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** The state in that address. */
    public UrlFilter(Location location) {
        path = location.getPath();
        location.getQueryParameters().getParameters().forEach((name, all) -> all.stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> values.put(name, value)));
    }

    /** The value of that name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether nothing is narrowed down but the names given. */
    public boolean isEmptyBut(String... names) {
        return List.of(names).containsAll(values.keySet());
    }

    /** Goes to the same screen with one value changed; null or blank takes it away. */
    public void go(String name, @Nullable String value) {
        var changed = with(name, value);
        if (!changed.equals(values)) {
            UI.getCurrent().navigate(path, QueryParameters.simple(changed));
        }
    }

    /** The address of the same screen with one value changed; null or blank takes it away. */
    public String address(String name, @Nullable String value) {
        return new Location(path, QueryParameters.simple(with(name, value))).getPathWithQueryParameters();
    }

    /** Goes to the same screen with some values taken away. */
    public void leave(String... names) {
        var changed = new LinkedHashMap<>(values);
        changed.keySet().removeAll(List.of(names));
        UI.getCurrent().navigate(path, QueryParameters.simple(changed));
    }

    private Map<String, String> with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(values);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    /** Goes to the same screen with nothing narrowed down. */
    public void clear() {
        UI.getCurrent().navigate(path, QueryParameters.empty());
    }
}
