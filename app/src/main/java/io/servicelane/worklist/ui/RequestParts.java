package io.servicelane.worklist.ui;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.conversation.Conversations;
import io.servicelane.request.RequestDesk;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the parts of a request's page, each with the one service it works with. */
@Component
class RequestParts {

    private final RequestDesk desk;
    private final Conversations conversations;
    private final TaskDesk tasks;
    private final RequestFolders folders;
    private final RequestTypes types;
    private final Colleagues colleagues;
    private final Moments moments;
    private final ClockWords clockWords;
    private final WhyThisDate why;

    RequestParts(
            RequestDesk desk,
            Conversations conversations,
            TaskDesk tasks,
            RequestFolders folders,
            RequestTypes types,
            Colleagues colleagues,
            Moments moments,
            ClockWords clockWords,
            WhyThisDate why) {
        this.desk = desk;
        this.conversations = conversations;
        this.tasks = tasks;
        this.folders = folders;
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        this.clockWords = clockWords;
        this.why = why;
    }

    RequestHeader header(Runnable changed) {
        return new RequestHeader(desk, types, colleagues, changed);
    }

    RequestTabs tabs(Consumer<String> chosen) {
        return new RequestTabs(
                new ConversationPanel(colleagues, moments),
                new HistoryPanel(types, colleagues, moments),
                new ProcessPanel(folders, new StopWords(colleagues, moments)),
                chosen);
    }

    Composer composer(Runnable written) {
        return new Composer(conversations, written);
    }

    TasksPanel tasks(Runnable changed) {
        return new TasksPanel(tasks, changed);
    }

    ClocksCard clocks() {
        return new ClocksCard(clockWords, why, moments);
    }

    FactsPanel facts() {
        return new FactsPanel(types, colleagues, moments);
    }
}
