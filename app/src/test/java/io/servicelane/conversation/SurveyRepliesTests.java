package io.servicelane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyRepliesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                " 4 ! thanks|4",
                "I give you a 2.|2",
                "Score: 3|3",
                "４分|4",
                "五星|5",
                "给三分吧|3",
                "五|5",
                "three|3",
                "★★★★|4",
                "2/5|2",
                "1 out of 5|1"
            })
    void aScoreIsReadInManyWays(String text, int score) {
        assertThat(SurveyReplies.score(text).orElse(0)).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "thank you", "call me at 10:30", "10", "6", "0", "on 2026-01-02", "I waited 3 hours, so 1"})
    void whatIsNoScoreIsNotGuessed(String text) {
        assertThat(SurveyReplies.score(text)).isEmpty();
    }
}
