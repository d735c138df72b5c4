package io.servicelane.notification;

import io.servicelane.team.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told, and telling administrators what only they can mend. */
@Service
@Transactional
public class Notices {

    private final NoticeTable table;
    private final Noticeboard board;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeTable table,
            Noticeboard board,
            Recipients recipients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.board = board;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of the viewer's own notices, newest first.
     *
     * @param after cursor of the page before; null for the first
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    @Transactional(readOnly = true)
    public NoticePage of(Viewer viewer, @Nullable String after, int atMost) {
        var found = table.page(viewer, after == null ? null : Long.valueOf(after), atMost + 1);
        var page = found.size() > atMost ? found.subList(0, atMost) : found;
        var next =
                found.size() > atMost ? String.valueOf(page.get(page.size() - 1).id()) : null;
        return new NoticePage(page, next);
    }

    /** How many wait to be read. */
    @Transactional(readOnly = true)
    public long unread(Viewer viewer) {
        return table.unread(viewer);
    }

    /**
     * The viewer read it; reading it again changes nothing.
     *
     * @return false when the viewer has no such notice
     */
    public boolean read(Viewer viewer, long id) {
        if (!table.exists(viewer, id)) {
            return false;
        }
        if (table.read(viewer.username(), id, clock.instant()) > 0) {
            events.publishEvent(new NoticesChanged(viewer.username()));
        }
        return true;
    }

    /**
     * The viewer read everything up to a notice; what came after it stays unread.
     *
     * @param newest id of the newest one they have seen
     */
    public void readUpTo(Viewer viewer, long newest) {
        if (table.readUpTo(viewer.username(), newest, clock.instant()) > 0) {
            events.publishEvent(new NoticesChanged(viewer.username()));
        }
    }

    /**
     * Tells every administrator on the screen and by email: once a day (UTC) for the same matter and detail.
     *
     * @param about kebab-case key of the sentence {@code notice.<about>} in the message bundles
     * @param detail what the sentence adds, for example the name of a calendar and what is wrong with it
     */
    public void tellAdministrators(String about, String detail) {
        var matter = Matter.ofDesk(about, detail, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        recipients.administrators().forEach(person -> board.pin(person, matter, EnumSet.of(Way.DESK, Way.EMAIL)));
    }
}
