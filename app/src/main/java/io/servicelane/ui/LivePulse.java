package io.servicelane.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Draws a screen again when something changed, at most twice a second however much changes, and once a minute because
 * times are told in words. Only while the screen is shown.
 */
public class LivePulse {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TaskScheduler scheduler;
    private final Runnable draw;
    private volatile Runnable drawAsViewer;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable UI ui;
    private @Nullable ScheduledFuture<?> everyMinute;

    /** The pulse of a screen. */
    public LivePulse(TaskScheduler scheduler, Component screen, Runnable draw) {
        this.scheduler = scheduler;
        this.draw = draw;
        this.drawAsViewer = draw;
        screen.addAttachListener(attach -> start(attach.getUI()));
        screen.addDetachListener(detach -> stop());
    }

    /** Something changed; from any thread. */
    public void beat() {
        if (ui != null && waiting.compareAndSet(false, true)) {
            scheduler.schedule(this::push, scheduler.getClock().instant().plus(PAUSE));
        }
    }

    private void start(UI shown) {
        // a push runs on a thread of ours, which nobody is signed in on
        drawAsViewer = new DelegatingSecurityContextRunnable(draw, SecurityContextHolder.getContext());
        ui = shown;
        everyMinute = scheduler.scheduleAtFixedRate(
                this::beat, scheduler.getClock().instant().plus(MINUTE), MINUTE);
    }

    private void stop() {
        ui = null;
        if (everyMinute != null) {
            everyMinute.cancel(false);
        }
    }

    private void push() {
        waiting.set(false);
        var shown = ui;
        if (shown != null && shown.isAttached()) {
            shown.access(drawAsViewer::run);
        }
    }
}
