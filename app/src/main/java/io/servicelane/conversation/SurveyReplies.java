package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.SurveyAnswers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads a score out of what a customer wrote: a digit, a full-width digit, a word or stars. */
@Component
class SurveyReplies implements SurveyAnswers {

    private static final Pattern DIGIT = Pattern.compile("(?<![\\d.,:/-])([1-5１-５])(?![\\d:]|[.,/-]\\d)");
    private static final Pattern STARS = Pattern.compile("[★⭐]{1,5}");
    private static final Map<String, Integer> WORDS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "一", 1, "二", 2, "三", 3, "四", 4, "五", 5);

    private final Messages messages;

    SurveyReplies(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Integer> score(RequestNumber request) {
        return messages.wordsOfCustomer(request.id(), Limit.of(1)).stream()
                .findFirst()
                .flatMap(SurveyReplies::score);
    }

    static Optional<Integer> score(String text) {
        var words = text.strip();
        var digit = DIGIT.matcher(words);
        if (digit.find()) {
            return Optional.of(Character.getNumericValue(digit.group(1).codePointAt(0)));
        }
        var stars = STARS.matcher(words);
        if (stars.find()) {
            return Optional.of(stars.group().length());
        }
        return List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .map(WORDS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
