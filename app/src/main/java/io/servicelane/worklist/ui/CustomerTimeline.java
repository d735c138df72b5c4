package io.servicelane.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.servicelane.catalog.RequestType;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.request.RequestSummary;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Marks;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Places;
import io.servicelane.ui.StatusBadge;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests and words of a customer in one line of time, newest first. */
class CustomerTimeline extends Div {

    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Moments moments;

    CustomerTimeline(RequestTypes types, Colleagues colleagues, Moments moments) {
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        addClassName("conversation");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("customer.timeline"));
    }

    void show(CustomerFolder folder) {
        removeAll();
        var name = folder.details().customer().name();
        var events = Stream.concat(
                        folder.requests().stream()
                                .map(request -> new Event(request.openedAt(), () -> request(request))),
                        folder.words().stream().map(words -> new Event(words.at(), () -> words(words, name))))
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
        if (events.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.COMMENT_ELLIPSIS_O,
                    getTranslation("customer.timeline.none.title"),
                    getTranslation("customer.timeline.none.text")));
        }
        var day = "";
        for (var event : events) {
            if (!moments.day(event.at()).equals(day)) {
                day = moments.day(event.at());
                var heading = new Span(day);
                heading.addClassName("day");
                add(heading);
            }
            add(event.card().get());
        }
    }

    private Component request(RequestSummary request) {
        var icon = new Icon(types.known(request.type())
                .map(RequestType::icon)
                .map(name -> "vaadin:" + name)
                .orElse("vaadin:file-o"));
        icon.getElement().setAttribute("aria-hidden", "true");
        var number = new Span(request.number() + " · " + types.title(request.type(), getLocale()));
        number.addClassName("quiet");
        var at = new Span(moments.at(request.openedAt()));
        at.addClassNames("quiet", "end");
        at.setTitle(moments.full(request.openedAt()));
        var head = new Div(icon, number, at);
        head.addClassName("head");
        var subject = new Anchor(Places.request(request.number()), request.subject());
        subject.addClassName("message-subject");
        var state = new Div(
                new StatusBadge(request.status()),
                Marks.priority(request.priority().name()));
        if (request.outcome() != null) {
            state.add(new Span(Outcomes.word(request.outcome())));
        }
        state.addClassName("state");
        var card = new Article(head, subject, state);
        card.addClassNames("message", "opened");
        return card;
    }

    private Component words(TimelineEntry words, String customer) {
        var card = new MessageCard(words, customer, colleagues, moments);
        var about = new Anchor(Places.request(words.request()), words.request().value());
        about.addClassName("about");
        card.add(about);
        return card;
    }

    private record Event(Instant at, Supplier<Component> card) {}
}
