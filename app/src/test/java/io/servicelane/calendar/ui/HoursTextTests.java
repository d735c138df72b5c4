package io.servicelane.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.calendar.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours as people write them. */
class HoursTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-12, 13-18|09:00–12:00, 13:00–18:00",
                "09:00–12:00; 13:30 – 18|09:00–12:00, 13:30–18:00",
                "9.30-12|09:30–12:00",
                "0930-1800|09:30–18:00",
                "9：00～12：00，13：00至18：00|09:00–12:00, 13:00–18:00",
                "９－１２、１３－１８|09:00–12:00, 13:00–18:00",
                "0-24|00:00–24:00",
                "22-6|22:00–06:00",
                "18-0|18:00–24:00",
                "9:00:30-10|09:00:30–10:00",
                "9-12,|09:00–12:00"
            })
    void whatPeopleWriteIsReadAndWrittenTheSameWayAgain(String typed, String words) {
        var hours = HoursText.of(typed);

        assertThat(hours.unread()).isEmpty();
        assertThat(HoursText.words(hours.spans())).isEqualTo(words);
        assertThat(HoursText.of(words)).isEqualTo(hours);
    }

    @Test
    void nothingIsClosed() {
        assertThat(HoursText.of(" ")).isEqualTo(HoursText.of(""));
        assertThat(HoursText.of("").spans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "9-", "-9", "9-9", "24-6", "9-25", "9-24:30", "9-12-13", "9:60-10", "nine-five", "99-100"})
    void whatIsNoSpanIsSaidToBeNone(String typed) {
        var hours = HoursText.of("8-9, " + typed);

        assertThat(hours.unread()).containsExactly(typed);
        assertThat(hours.spans()).containsExactly(new Span(8 * 3600, 9 * 3600));
    }

    @Test
    void aNightIsAsLongAsItIs() {
        assertThat(HoursText.minutes(HoursText.of("22-6, 12-12:30").spans())).isEqualTo(8 * 60 + 30);
    }
}
