package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.servicelane.ui.Colleagues;
import io.servicelane.worklist.WorkCounts;

/** My work, all my queues, each queue, with how much there is. */
class WorkScopes extends Nav {

    static final String MINE = "mine";
    static final String ALL = "all";

    private final transient Colleagues colleagues;
    private final UnorderedList list = new UnorderedList();

    WorkScopes(Colleagues colleagues) {
        this.colleagues = colleagues;
        addClassName("scopes");
        setAriaLabel(getTranslation("work.scopes"));
        add(list);
    }

    void show(WorkCounts counts, String chosen) {
        list.removeAll();
        add(MINE, getTranslation("work.mine"), counts.mine(), chosen);
        var all = counts.queues().values().stream().mapToLong(Long::longValue).sum();
        add(ALL, getTranslation("work.all"), all, chosen);
        counts.queues().keySet().stream()
                .sorted()
                .forEach(queue ->
                        add(queue, colleagues.queue(queue), counts.queues().get(queue), chosen));
    }

    private void add(String scope, String title, long count, String chosen) {
        var number = new Span(String.valueOf(count));
        number.addClassName("count");
        number.setVisible(count > 0);
        var link = new Anchor(ALL.equals(scope) ? "" : "?scope=" + scope, new Span(title), number);
        if (scope.equals(chosen)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var item = new ListItem(link);
        item.setClassName("queue", !MINE.equals(scope) && !ALL.equals(scope));
        list.add(item);
    }
}
