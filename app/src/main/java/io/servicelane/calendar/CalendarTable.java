package io.servicelane.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps calendars. */
@Repository
class CalendarTable {

    private static final String SELECT = "SELECT calendar_key, title_en, title_zh, definition, feed_url, feed_dates,"
            + " feed_checked_at, feed_good_at, feed_problem, version FROM working_calendar ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CalendarTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<String> keys() {
        return jdbc.sql("SELECT calendar_key FROM working_calendar ORDER BY calendar_key")
                .query(String.class)
                .list();
    }

    Optional<Integer> version(String key) {
        return jdbc.sql("SELECT version FROM working_calendar WHERE calendar_key = ?")
                .param(key)
                .query(Integer.class)
                .optional();
    }

    Optional<CalendarDetails> find(String key) {
        return jdbc.sql(SELECT + "WHERE calendar_key = ?")
                .param(key)
                .query(this::details)
                .optional();
    }

    List<CalendarDetails> all() {
        return jdbc.sql(SELECT + "ORDER BY calendar_key").query(this::details).list();
    }

    void insert(CalendarDetails calendar) {
        jdbc.sql("INSERT INTO working_calendar (calendar_key, title_en, title_zh, definition, feed_url, feed_dates,"
                        + " feed_checked_at, feed_good_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .param(calendar.key())
                .param(calendar.titleEn())
                .param(calendar.titleZh())
                .param(CalendarWriter.write(calendar.definition()).toString())
                .param(calendar.feed())
                .param(written(calendar.feedDates()))
                .param(timestamp(calendar.feedCheckedAt()))
                .param(timestamp(calendar.feedGoodAt()))
                .update();
    }

    /** Writes what people entered; false when somebody else changed it since it was read. */
    boolean update(CalendarDetails calendar) {
        return jdbc.sql("UPDATE working_calendar SET title_en = ?, title_zh = ?, definition = ?, feed_url = ?,"
                                + " feed_dates = ?, feed_checked_at = ?, feed_good_at = ?, feed_problem = ?,"
                                + " version = version + 1"
                                + " WHERE calendar_key = ? AND version = ?")
                        .param(calendar.titleEn())
                        .param(calendar.titleZh())
                        .param(CalendarWriter.write(calendar.definition()).toString())
                        .param(calendar.feed())
                        .param(written(calendar.feedDates()))
                        .param(timestamp(calendar.feedCheckedAt()))
                        .param(timestamp(calendar.feedGoodAt()))
                        .param(
                                calendar.feedProblem() == null
                                        ? null
                                        : calendar.feedProblem().written())
                        .param(calendar.key())
                        .param(calendar.version())
                        .update()
                == 1;
    }

    void delete(String key) {
        jdbc.sql("DELETE FROM working_calendar WHERE calendar_key = ?")
                .param(key)
                .update();
    }

    /** Notes that the feed was asked for; with dates when it could be read. The version rises when they are others. */
    void feedRead(String key, Instant now, @Nullable Map<LocalDate, String> dates, @Nullable CalendarProblem problem) {
        if (dates == null) {
            jdbc.sql("UPDATE working_calendar SET feed_checked_at = ?, feed_problem = ? WHERE calendar_key = ?")
                    .params(Timestamp.from(now), problem == null ? null : problem.written(), key)
                    .update();
            return;
        }
        jdbc.sql("UPDATE working_calendar SET feed_checked_at = :now, feed_good_at = :now, feed_problem = NULL,"
                        + " version = CASE WHEN feed_dates = :dates THEN version ELSE version + 1 END,"
                        + " feed_dates = :dates WHERE calendar_key = :key")
                .param("now", Timestamp.from(now))
                .param("dates", written(dates))
                .param("key", key)
                .update();
    }

    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored calendar cannot be read", e);
        }
    }

    private String written(Map<LocalDate, String> dates) {
        try {
            return json.writeValueAsString(new TreeMap<>(dates));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CalendarDetails details(ResultSet row, int index) throws SQLException {
        return new CalendarDetails(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                CalendarReader.stored(tree(row.getString(4))),
                row.getString(5),
                dates(row.getString(6)),
                instant(row.getTimestamp(7)),
                instant(row.getTimestamp(8)),
                problem(row.getString(9)),
                row.getInt(10));
    }

    private TreeMap<LocalDate, String> dates(@Nullable String text) {
        try {
            return text == null ? new TreeMap<>() : json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored dates of a feed cannot be read", e);
        }
    }

    private static @Nullable CalendarProblem problem(@Nullable String text) {
        return text == null ? null : CalendarProblem.written("feed", text);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
