package io.servicelane.notification;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens of this node that a person's notices changed; those of other nodes look by themselves each minute. */
@Component
public class NoticeChanges {

    private final List<Listener> screens = new CopyOnWriteArrayList<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "notice-changes");
        thread.setDaemon(true);
        return thread;
    });

    NoticeChanges() {}

    /**
     * Tells the screen of each change to that person's notices, on a thread of ours, until the returned action is run.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(String username, Runnable screen) {
        var listener = new Listener(username, screen);
        screens.add(listener);
        return () -> screens.remove(listener);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticesChanged change) {
        messenger.execute(() -> screens.stream()
                .filter(listener -> listener.username().equals(change.username()))
                .forEach(listener -> listener.screen().run()));
    }

    @PreDestroy
    void stop() {
        messenger.shutdownNow();
    }

    private record Listener(String username, Runnable screen) {}
}
