package io.servicelane.sla.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import io.servicelane.calendar.Calendars;
import io.servicelane.calendar.OfficeHours;
import io.servicelane.sla.Explanation;
import io.servicelane.sla.NearestClock;
import io.servicelane.sla.ui.ClockWords.Words;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;
import io.servicelane.ui.form.BundleWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** It is Monday, half past five in Shanghai, where the desk works nine to twelve and one to six. */
class ClockWordsTests {

    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final Instant NOW = at("2026-09-07T17:30:00+08:00");

    private final AnnotationConfigApplicationContext desk = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void speak() {
        System.setProperty(PROVIDER, BundleWords.class.getName());
    }

    @AfterAll
    static void beSilent() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var calendars = mock(Calendars.class);
        given(calendars.get("standard")).willReturn(OfficeHours.SHANGHAI);
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        desk.registerBean("messageSource", ResourceBundleMessageSource.class, () -> words);
        desk.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        desk.registerBean(Calendars.class, () -> calendars);
        desk.register(Explanation.class, Moments.class, ClockWords.class);
        desk.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
        MockVaadin.tearDown();
    }

    @Test
    void whatIsLeftIsWorkingTime() {
        var words = running("2026-09-08T10:20:00+08:00", "2026-09-08T09:30:00+08:00");

        assertThat(words.text()).isEqualTo("1 h 50 min left");
        assertThat(words.tone()).isEqualTo(Tone.QUIET);
        assertThat(words.title()).startsWith("Resolution · September 8, 2026").contains("2:20");
    }

    @Test
    void aClockAtRiskSaysSoInWords() {
        var words = running("2026-09-07T17:50:00+08:00", "2026-09-07T17:30:00+08:00");

        assertThat(words.text()).isEqualTo("at risk · 20 min left");
        assertThat(words.style()).isEqualTo("soon");
        assertThat(words.lead()).isEqualTo("at risk · ");
        assertThat(words.length()).isEqualTo("20 min left");
    }

    @Test
    void whatIsOverdueIsCountedInWorkingTimeToo() {
        var words = running("2026-09-07T11:55:00+08:00", "2026-09-07T11:00:00+08:00");

        assertThat(words.text()).isEqualTo("overdue by 4 h 35 min");
        assertThat(words.style()).isEqualTo("late");
    }

    @Test
    void aClockDueThisVeryMomentIsOverdue() {
        assertThat(running("2026-09-07T17:30:00+08:00", "2026-09-07T17:00:00+08:00")
                        .text())
                .isEqualTo("overdue by 0 s");
    }

    @Test
    void aStoppedClockSaysWhatItStoppedWith() {
        assertThat(stopped(Duration.ofHours(2)).text()).isEqualTo("stopped · 2 h left");
        assertThat(stopped(Duration.ofHours(-2)).text()).isEqualTo("stopped · nothing left");
    }

    @Test
    void theSameIsSaidInChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(running("2026-09-07T11:55:00+08:00", "2026-09-07T11:00:00+08:00")
                        .text())
                .isEqualTo("已超期 4 小时 35 分钟");
        assertThat(stopped(Duration.ofHours(2)).text()).isEqualTo("已暂停 · 剩余 2 小时");
    }

    private Words running(String due, String risk) {
        return words(at(due), at(risk), null);
    }

    private Words stopped(Duration left) {
        return words(null, null, left);
    }

    private Words words(@Nullable Instant due, @Nullable Instant risk, @Nullable Duration left) {
        var clock = new NearestClock("RESOLUTION", due != null, due, risk, "standard", left);
        return desk.getBean(ClockWords.class).of(clock);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
