package io.servicelane.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.Channel;
import io.servicelane.request.Priority;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.FilterChoice;
import io.servicelane.ui.SearchField;
import io.servicelane.ui.UrlFilter;
import io.servicelane.worklist.WorkFilter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the worklist can be narrowed down by; each choice is a part of the address. */
class WorkFilters extends Div {

    private final transient Colleagues colleagues;
    private final SearchField search;
    private final FilterChoice type;
    private final FilterChoice priority;
    private final FilterChoice channel;
    private final Button free;
    private final Button unread;

    WorkFilters(Choices choices, BiConsumer<String, @Nullable String> narrow) {
        this.colleagues = choices.colleagues();
        search = new SearchField(getTranslation("work.search"), words -> narrow.accept("q", words));
        type = new FilterChoice(
                getTranslation("requests.all-types"),
                choices.types().all().stream().map(known -> known.key()).toList(),
                key -> choices.types().title(key, getLocale()),
                key -> narrow.accept("type", key));
        priority = new FilterChoice(
                getTranslation("work.all-priorities"),
                List.of("URGENT", "HIGH", "NORMAL", "LOW"),
                key -> getTranslation("priority." + key),
                key -> narrow.accept("priority", key));
        channel = new FilterChoice(
                getTranslation("work.all-channels"),
                Arrays.stream(Channel.values()).map(Channel::key).toList(),
                key -> getTranslation("channel." + key),
                key -> narrow.accept("channel", key));
        free = toggle("work.free", "free", narrow);
        unread = toggle("work.unread", "unread", narrow);
        addClassName("toolbar");
        add(search, type, priority, channel, free, unread);
    }

    void show(UrlFilter filter) {
        search.show(filter.get("q"));
        type.show(filter.get("type"));
        priority.show(filter.get("priority"));
        channel.show(filter.get("channel"));
        press(free, filter.get("free").isPresent());
        press(unread, filter.get("unread").isPresent());
    }

    WorkFilter wanted(UrlFilter filter) {
        var scope = filter.get("scope").orElse(WorkScopes.ALL);
        var mine = WorkScopes.MINE.equals(scope);
        return new WorkFilter(
                mine,
                mine || WorkScopes.ALL.equals(scope) ? null : scope,
                filter.get("free").isPresent(),
                filter.get("type").orElse(null),
                filter.get("priority").flatMap(Priority::named).orElse(null),
                filter.get("channel").flatMap(Channel::ofKey).orElse(null),
                filter.get("unread").isPresent(),
                filter.get("q").orElse(null));
    }

    String title(UrlFilter filter) {
        var scope = filter.get("scope").orElse(WorkScopes.ALL);
        return switch (scope) {
            case WorkScopes.MINE -> getTranslation("work.mine");
            case WorkScopes.ALL -> getTranslation("work.all");
            default -> colleagues.queue(scope);
        };
    }

    private Button toggle(String word, String name, BiConsumer<String, @Nullable String> narrow) {
        var toggle = new Button(getTranslation(word));
        toggle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        toggle.addClassName("toggle");
        toggle.addClickListener(click -> narrow.accept(
                name, toggle.getElement().getAttribute("aria-pressed").equals("true") ? null : "yes"));
        press(toggle, false);
        return toggle;
    }

    private static void press(Button toggle, boolean pressed) {
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** Where the choices come from. */
    @Component
    record Choices(RequestTypes types, Colleagues colleagues) {}
}
