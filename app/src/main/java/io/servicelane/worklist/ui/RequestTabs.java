package io.servicelane.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.function.Consumer;

/** The request's story told three ways: what was said, what was done, where the process is. */
class RequestTabs extends Div {

    static final String CONVERSATION = "conversation";
    static final String HISTORY = "history";
    static final String PROCESS = "process";

    private final ConversationPanel conversation;
    private final HistoryPanel history;
    private final ProcessPanel process;
    private final Tabs tabs = new Tabs();

    RequestTabs(ConversationPanel conversation, HistoryPanel history, ProcessPanel process, Consumer<String> chosen) {
        this.conversation = conversation;
        this.history = history;
        this.process = process;
        addClassName("request-tabs");
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.add(tab(CONVERSATION), tab(HISTORY), tab(PROCESS));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                var id = change.getSelectedTab().getId().orElse(CONVERSATION);
                chosen.accept(CONVERSATION.equals(id) ? "" : id);
            }
        });
        add(tabs, conversation, history, process);
    }

    void show(RequestFolder folder, String chosen) {
        tabs.getChildren()
                .filter(tab -> tab.getId().filter(chosen::equals).isPresent())
                .findFirst()
                .ifPresent(tab -> tabs.setSelectedTab((Tab) tab));
        conversation.setVisible(chosen.equals(CONVERSATION));
        history.setVisible(chosen.equals(HISTORY));
        process.setVisible(chosen.equals(PROCESS));
        conversation.show(folder.conversation(), folder.customer().customer().name());
        if (history.isVisible()) {
            history.show(folder.history());
        }
        if (process.isVisible()) {
            process.show(folder);
        }
    }

    private Tab tab(String name) {
        var tab = new Tab(getTranslation("request." + name));
        tab.setId(name);
        return tab;
    }
}
