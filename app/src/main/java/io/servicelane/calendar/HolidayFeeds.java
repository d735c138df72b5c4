package io.servicelane.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reads the iCalendar feeds of calendars: when one is entered, when somebody asks, and once a day. A feed that cannot be
 * read leaves the last good dates where they are. The call goes out of no transaction.
 */
@Service
public class HolidayFeeds {

    private static final Duration DAILY = Duration.ofHours(24);

    private final CalendarTable table;
    private final FeedDownload download;
    private final FeedKeeping keeping;
    private final Clock clock;

    HolidayFeeds(CalendarTable table, FeedDownload download, FeedKeeping keeping, Clock clock) {
        this.table = table;
        this.download = download;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * The holidays of a feed.
     *
     * @throws CalendarRefused when it cannot be read; says why at the field {@code feed}
     */
    public SortedMap<LocalDate, String> read(String address) {
        try {
            return dates(address);
        } catch (FeedUnusable unusable) {
            throw new CalendarRefused(List.of(unusable.problem()));
        }
    }

    /**
     * The holidays of a feed that a calendar is saved with.
     *
     * @return null when the calendar has that feed already and it cannot be read just now: its last good dates stay
     * @throws CalendarRefused when another feed cannot be read
     */
    public @Nullable SortedMap<LocalDate, String> readToSave(String key, String address) {
        try {
            return read(address);
        } catch (CalendarRefused unreadable) {
            var known = table.find(key).map(CalendarDetails::feed).filter(address::equals);
            if (known.isPresent()) {
                return null;
            }
            throw unreadable;
        }
    }

    /** Reads the calendar's feed now. When that fails, the last good dates stay and administrators are told. */
    public void readAgain(String key) {
        var feed = table.find(key).map(CalendarDetails::feed).orElse(null);
        if (feed == null) {
            return;
        }
        try {
            keeping.read(key, feed, dates(feed));
        } catch (FeedUnusable unusable) {
            keeping.failed(key, feed, unusable.problem());
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void readOldOnes() {
        var old = clock.instant().minus(DAILY);
        table.all().stream()
                .filter(calendar -> calendar.feed() != null && isOlder(calendar.feedCheckedAt(), old))
                .forEach(calendar -> readAgain(calendar.key()));
    }

    private static boolean isOlder(@Nullable Instant checked, Instant old) {
        return checked == null || checked.isBefore(old);
    }

    private SortedMap<LocalDate, String> dates(String address) {
        return FeedDates.read(download.fetch(address), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
