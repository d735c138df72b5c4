package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.request.HistoryEntry;
import io.servicelane.request.RequestHistory;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import java.util.List;

/** Every step of a request, oldest first: when, who, what. */
class HistoryPanel extends OrderedList {

    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Moments moments;

    HistoryPanel(RequestTypes types, Colleagues colleagues, Moments moments) {
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        addClassName("history");
    }

    void show(List<HistoryEntry> entries) {
        removeAll();
        entries.forEach(entry -> add(line(entry)));
    }

    private ListItem line(HistoryEntry entry) {
        var at = new Span(moments.at(entry.at()));
        at.addClassNames("mono", "quiet");
        at.setTitle(moments.full(entry.at()));
        var who = new Span(
                switch (entry.actor()) {
                    case RequestHistory.DESK -> getTranslation("message.desk");
                    case RequestHistory.CUSTOMER -> getTranslation("message.customer");
                    default -> colleagues.name(entry.actor());
                });
        who.addClassName("who");
        var line = new ListItem(at, who, new Span(getTranslation("history." + entry.what(), detail(entry))));
        line.addClassName(entry.what());
        return line;
    }

    private String detail(HistoryEntry entry) {
        var detail = entry.detail() == null ? "" : entry.detail();
        return switch (entry.what()) {
            case "opened", "type-withdrawn" -> types.title(detail, getLocale());
            case "status-changed" -> known("status." + detail, detail);
            case "priority-changed", "priority-raised" -> known("priority." + detail, detail);
            case "closed" -> Outcomes.word(detail);
            case "replied", "customer-wrote" -> known("channel." + detail, detail);
            case "taken", "given-back", "assigned" -> colleagues.name(detail);
            case "handed-over" -> colleagues.queue(detail);
            case "child-opened" -> {
                var parts = detail.split(" ", 2);
                yield parts.length == 2 ? parts[0] + " · " + types.title(parts[1], getLocale()) : detail;
            }
            default -> detail;
        };
    }

    private String known(String key, String otherwise) {
        var word = getTranslation(key);
        return word.equals(key) ? otherwise : word;
    }
}
