package io.servicelane.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.servicelane.notification.NoticeChanges;
import io.servicelane.notification.Notices;
import io.servicelane.team.Viewers;
import io.servicelane.ui.RailPart;
import org.springframework.scheduling.TaskScheduler;

/** Hangs a bell beside every screen. */
@SpringComponent
class NoticeBells implements RailPart {

    private final Notices notices;
    private final NoticeChanges changes;
    private final Viewers viewers;
    private final TaskScheduler scheduler;

    NoticeBells(Notices notices, NoticeChanges changes, Viewers viewers, TaskScheduler scheduler) {
        this.notices = notices;
        this.changes = changes;
        this.viewers = viewers;
        this.scheduler = scheduler;
    }

    @Override
    public Component create() {
        return new NoticeBell(notices, changes, viewers, scheduler);
    }
}
