package io.servicelane.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Set;

/** A date, a time, or both ({@code datetime}). */
public final class MomentInput extends InputField {

    private static final Set<String> ZONES = Set.of("", "utc_offset", "utc_normalized", "no_timezone");
    private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final String subtype;
    private final String zone;
    private final int minutes;
    private final boolean use24Hours;
    private final boolean notPassed;

    MomentInput(ComponentJson json) {
        super(json, label(json));
        this.subtype = json.has("subtype") ? json.text("subtype") : "date";
        this.zone = json.text("timeSerializingFormat");
        this.minutes = json.raw("timeInterval").asInt(15);
        this.use24Hours = json.flag("use24h", true);
        this.notPassed = json.flag("disallowPassedDates", false);
        if (!SUBTYPES.contains(subtype)) {
            json.fault("the subtype '" + subtype + "' is not known", "Choose date, time or date and time");
        }
        if (minutes < 1 || minutes > 60) {
            json.fault("the time interval is not between 1 and 60", "Write minutes such as 15");
        }
        if (!ZONES.contains(zone)) {
            json.fault("the time format '" + zone + "' is not known", "Choose UTC offset, UTC normalized or no zone");
        }
    }

    private static FormText label(ComponentJson json) {
        var property = json.has("label") ? "label" : json.has("dateLabel") ? "dateLabel" : "timeLabel";
        var twin = json.raw("properties").has("label.zh") ? "label.zh" : property + ".zh";
        return json.words(json.text(property), twin, property);
    }

    /** Whether a day is asked. */
    public boolean withDate() {
        return !subtype.equals("time");
    }

    /** Whether a time of day is asked. */
    public boolean withTime() {
        return !subtype.equals("date");
    }

    /** Whether the answer carries a zone. */
    public boolean zoned() {
        return withTime() && !zone.equals("no_timezone");
    }

    /** Minutes between two times offered. */
    public int minutes() {
        return minutes < 1 || minutes > 60 ? 15 : minutes;
    }

    public boolean use24Hours() {
        return use24Hours;
    }

    /** Whether days before today are refused. */
    public boolean notPassed() {
        return notPassed && withDate();
    }

    @Override
    Checked check(Object given, FormScope scope) {
        var text = given.toString().strip();
        if (text.length() > LONGEST) {
            return Checked.refused(subtype);
        }
        try {
            return switch (subtype) {
                case "date" -> date(LocalDate.parse(text), text, scope);
                case "time" -> Checked.accepted(time(text));
                default -> dateTime(moment(text), scope);
            };
        } catch (DateTimeException unreadable) {
            return Checked.refused(subtype);
        }
    }

    private Checked date(LocalDate day, String text, FormScope scope) {
        return outOfRange(day) || passed(day, scope)
                ? Checked.refused(outOfRange(day) ? subtype : "passed")
                : Checked.accepted(text);
    }

    private Checked dateTime(OffsetDateTime moment, FormScope scope) {
        var here = zoned() ? moment.atZoneSameInstant(scope.context().zone()) : moment;
        var day = LocalDate.from(here);
        if (outOfRange(day)) {
            return Checked.refused(subtype);
        }
        if (passed(day, scope)) {
            return Checked.refused("passed");
        }
        if (!zoned()) {
            return Checked.accepted(DATE_TIME.format(moment));
        }
        var kept = zone.equals("utc_normalized") ? moment.withOffsetSameInstant(ZoneOffset.UTC) : moment;
        return Checked.accepted(DATE_TIME.format(kept) + kept.getOffset());
    }

    /** A moment without a zone is read as UTC. */
    private static OffsetDateTime moment(String text) {
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : OffsetDateTime.from(read);
    }

    private String time(String text) {
        TemporalAccessor read = DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from);
        var time = read instanceof LocalTime local ? local.atOffset(ZoneOffset.UTC) : OffsetTime.from(read);
        if (!zoned()) {
            return TIME.format(time);
        }
        var kept = zone.equals("utc_normalized") ? time.withOffsetSameInstant(ZoneOffset.UTC) : time;
        return TIME.format(kept) + kept.getOffset();
    }

    private boolean passed(LocalDate day, FormScope scope) {
        var today = LocalDate.ofInstant(scope.context().now(), scope.context().zone());
        return notPassed() && day.isBefore(today);
    }

    private static boolean outOfRange(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }
}
