package io.servicelane.ui.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import io.servicelane.form.MomentInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dates and times, shown and typed in the viewer's zone. */
final class MomentParts {

    private MomentParts() {}

    static FormPart of(MomentInput field, Drawing drawing) {
        if (!field.withTime()) {
            return date(field, drawing);
        }
        return field.withDate() ? dateTime(field, drawing) : time(field, drawing);
    }

    private static FormPart date(MomentInput field, Drawing drawing) {
        var picker = new DatePicker();
        picker.setI18n(words(picker::getTranslation, drawing.locale()));
        return new InputPart<>(
                field, picker, LocalDate::toString, text -> read(text, LocalDate::parse), drawing, scope -> {});
    }

    private static FormPart time(MomentInput field, Drawing drawing) {
        var picker = new TimePicker();
        picker.setStep(Duration.ofMinutes(field.minutes()));
        picker.setLocale(clock(field, drawing.locale()));
        picker.setI18n(new TimePickerI18n()
                .setBadInputErrorMessage(picker.getTranslation("form.problem.time"))
                .setRequiredErrorMessage(picker.getTranslation("form.problem.required")));
        return new InputPart<>(
                field,
                picker,
                time -> field.zoned() ? time.atOffset(offsetNow(drawing.zone())).toString() : time.toString(),
                text -> read(text, value -> localTime(value, drawing.zone())),
                drawing,
                scope -> {});
    }

    private static FormPart dateTime(MomentInput field, Drawing drawing) {
        var picker = new DateTimePicker();
        picker.setStep(Duration.ofMinutes(field.minutes()));
        picker.setLocale(clock(field, drawing.locale()));
        picker.setDatePickerI18n(words(picker::getTranslation, drawing.locale()));
        picker.setI18n(new DateTimePickerI18n()
                .setDateLabel(picker.getTranslation("form.date"))
                .setTimeLabel(picker.getTranslation("form.time"))
                .setBadInputErrorMessage(picker.getTranslation("form.problem.datetime"))
                .setIncompleteInputErrorMessage(picker.getTranslation("form.problem.datetime"))
                .setRequiredErrorMessage(picker.getTranslation("form.problem.required")));
        return new InputPart<>(
                field,
                picker,
                moment -> field.zoned()
                        ? moment.atZone(drawing.zone()).toOffsetDateTime().toString()
                        : moment.toString(),
                text -> read(text, value -> localDateTime(value, drawing.zone())),
                drawing,
                scope -> {});
    }

    private static DatePickerI18n words(Function<String, String> translation, Locale locale) {
        var months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy")
                .setToday(translation.apply("form.today"))
                .setCancel(translation.apply("form.cancel"))
                .setBadInputErrorMessage(translation.apply("form.problem.date"))
                .setRequiredErrorMessage(translation.apply("form.problem.required"));
    }

    /** The names of the days, Sunday first as the picker wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }

    private static Locale clock(MomentInput field, Locale locale) {
        return field.use24Hours() ? Locale.UK : locale.getLanguage().equals("zh") ? locale : Locale.US;
    }

    private static <T> @Nullable T read(Object text, Function<String, T> reading) {
        try {
            return reading.apply(text.toString());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static LocalDateTime localDateTime(String text, ZoneId zone) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime moment
                ? moment.atZoneSameInstant(zone).toLocalDateTime()
                : LocalDateTime.from(read);
    }

    private static LocalTime localTime(String text, ZoneId zone) {
        var read = DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from);
        return read instanceof OffsetTime time
                ? time.withOffsetSameInstant(offsetNow(zone)).toLocalTime()
                : LocalTime.from(read);
    }

    private static ZoneOffset offsetNow(ZoneId zone) {
        return zone.getRules().getOffset(Instant.now());
    }
}
