package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.servicelane.conversation.TimelineEntry;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import java.util.ArrayList;
import java.util.List;

/** Everything said about a request, oldest first, with the days between. */
class ConversationPanel extends Div {

    private final transient Colleagues colleagues;
    private final transient Moments moments;
    private transient List<TimelineEntry> shown = new ArrayList<>();

    ConversationPanel(Colleagues colleagues, Moments moments) {
        this.colleagues = colleagues;
        this.moments = moments;
        addClassName("conversation");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("tabindex", "0");
        setAriaLabel();
    }

    /** Shows the words; does nothing when they are the ones already there. */
    void show(List<TimelineEntry> messages, String customerName) {
        if (messages.equals(shown) && getComponentCount() > 0) {
            return;
        }
        var grew = messages.size() > shown.size();
        shown = messages;
        removeAll();
        if (messages.isEmpty()) {
            add(new Paragraph(getTranslation("conversation.empty")));
        }
        var day = "";
        for (var message : messages) {
            if (!moments.day(message.at()).equals(day)) {
                day = moments.day(message.at());
                var heading = new Span(day);
                heading.addClassName("day");
                add(heading);
            }
            add(new MessageCard(message, customerName, colleagues, moments));
        }
        if (grew) {
            getElement().executeJs("setTimeout(() => this.scrollTop = this.scrollHeight)");
        }
    }

    private void setAriaLabel() {
        getElement().setAttribute("aria-label", getTranslation("request.conversation"));
    }
}
