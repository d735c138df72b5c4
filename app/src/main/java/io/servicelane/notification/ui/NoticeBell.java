package io.servicelane.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.servicelane.notification.NoticeChanges;
import io.servicelane.notification.Notices;
import io.servicelane.team.Viewers;
import io.servicelane.ui.LivePulse;
import org.springframework.scheduling.TaskScheduler;

/** How many notices wait to be read, as it is now; it leads to them. */
class NoticeBell extends Anchor implements AfterNavigationObserver {

    private static final long MOST_SHOWN = 99;

    private final transient Notices notices;
    private final transient NoticeChanges changes;
    private final transient Viewers viewers;
    private final transient LivePulse pulse;
    private final Span count = new Span();

    NoticeBell(Notices notices, NoticeChanges changes, Viewers viewers, TaskScheduler scheduler) {
        super(NoticesView.PATH);
        this.notices = notices;
        this.changes = changes;
        this.viewers = viewers;
        pulse = new LivePulse(scheduler, this, this::show);
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        var key = getTranslation("nav.notices.go");
        getElement().setAttribute("data-go", key);
        getElement().setAttribute("title", "g " + key);
        addClassName("bell");
        add(icon, new Span(getTranslation("nav.notices")), count);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getPath().equals(NoticesView.PATH)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
        var subscription = changes.subscribe(viewers.current().username(), pulse::beat);
        addDetachListener(detach -> {
            subscription.run();
            detach.unregisterListener();
        });
    }

    private void show() {
        var unread = notices.unread(viewers.current());
        count.setVisible(unread > 0);
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        count.getElement().setAttribute("aria-label", getTranslation("notice.unread", unread));
        setClassName("rings", unread > 0);
    }
}
