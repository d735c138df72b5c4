package io.servicelane.worklist;

import io.servicelane.conversation.ConversationChanged;
import io.servicelane.request.RequestChanged;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens of this node that something changed. A change says what it concerns, never what it is: the screen
 * asks again with its own viewer's rights.
 */
@Component
public class WorklistChanges {

    private final List<Consumer<WorkChanged>> screens = new CopyOnWriteArrayList<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "worklist-changes");
        thread.setDaemon(true);
        return thread;
    });

    WorklistChanges() {}

    /**
     * Tells the screen of each change, on a thread of ours, until the returned action is run.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<WorkChanged> screen) {
        screens.add(screen);
        return () -> screens.remove(screen);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkChanged change) {
        messenger.execute(() -> screens.forEach(screen -> screen.accept(change)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConversationChanged change) {
        on(WorkChanged.of(change.request(), null, null));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RequestChanged change) {
        var request = change.request();
        on(WorkChanged.of(request.number(), request.queue(), request.assignee()));
    }

    @PreDestroy
    void stop() {
        messenger.shutdownNow();
    }
}
