package io.servicelane.conversation;

import io.servicelane.process.RequestNumber;
import io.servicelane.request.SurveyAnswers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads a score out of what a customer wrote: a digit, a full-width digit, a word or stars. */
@Component
class SurveyReplies implements SurveyAnswers {

    private static final Pattern OF_FIVE = Pattern.compile("(?<!\\d)([1-5])\\s*/\\s*5(?!\\d)");
    private static final Pattern DIGIT = Pattern.compile("(?<![\\d.,:/-])([1-5１-５])(?![\\d:]|[.,/-]\\d)");
    private static final Pattern CHINESE = Pattern.compile("([一二三四五])\\s*[星分]|^([一二三四五])$");
    private static final Pattern STARS = Pattern.compile("[★⭐]{1,5}");
    private static final List<String> ENGLISH = List.of("one", "two", "three", "four", "five");

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

    /** More than one number says nothing for sure, unless the message begins with one. */
    static Optional<Integer> score(String text) {
        var words = text.strip();
        var ofFive = OF_FIVE.matcher(words);
        if (ofFive.find()) {
            return Optional.of(number(ofFive.group(1)));
        }
        var digits = DIGIT.matcher(words).results().toList();
        if (!digits.isEmpty()) {
            var sure = digits.get(0).start() == 0
                    || digits.stream().map(MatchResult::group).distinct().count() == 1;
            return sure ? Optional.of(number(digits.get(0).group(1))) : Optional.empty();
        }
        return chinese(words).or(() -> stars(words)).or(() -> english(words));
    }

    private static Optional<Integer> chinese(String words) {
        var numeral = CHINESE.matcher(words);
        if (!numeral.find()) {
            return Optional.empty();
        }
        var found = numeral.group(1) == null ? numeral.group(2) : numeral.group(1);
        return Optional.of("一二三四五".indexOf(found) + 1);
    }

    private static Optional<Integer> stars(String words) {
        var stars = STARS.matcher(words);
        return stars.find() ? Optional.of(stars.group().length()) : Optional.empty();
    }

    private static Optional<Integer> english(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .map(ENGLISH::indexOf)
                .filter(index -> index >= 0)
                .map(index -> index + 1)
                .findFirst();
    }

    private static int number(String digit) {
        return Character.getNumericValue(digit.codePointAt(0));
    }
}
