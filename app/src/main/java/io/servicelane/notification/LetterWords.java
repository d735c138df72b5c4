package io.servicelane.notification;

import io.servicelane.channel.Channel;
import io.servicelane.notification.WaitingLetters.WaitingLetter;
import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What stands in a letter to a colleague: a line for each notice, in their language, with moments in their zone. */
@Component
class LetterWords {

    private static final int MOST_LINES_OF_MAIL = 50;
    private static final int MOST_LINES_OF_SMS = 3;
    private static final int LONGEST_SUBJECT_OF_MAIL = 120;
    private static final int LONGEST_SUBJECT_OF_SMS = 40;

    private final NoticeWords words;
    private final Environment settings;

    LetterWords(NoticeWords words, Environment settings) {
        this.words = words;
        this.settings = settings;
    }

    Letter letter(List<WaitingLetter> waiting, Channel channel, String language, ZoneId zone) {
        var locale = Locale.forLanguageTag(language);
        var sms = channel == Channel.SMS;
        var shown = waiting.stream()
                .limit(sms ? MOST_LINES_OF_SMS : MOST_LINES_OF_MAIL)
                .toList();
        var subject = subject(waiting, locale);
        var text = new StringBuilder(subject).append("\n");
        for (var letter : shown) {
            text.append(sms ? "" : "\n").append(line(letter, sms, locale, zone)).append("\n");
            if (letter.notice().request() != null) {
                text.append(link(letter.notice().request())).append("\n");
            }
        }
        if (waiting.size() > shown.size()) {
            text.append(sms ? "" : "\n")
                    .append(words.word(
                            "notice.letter.more", locale, waiting.size() - shown.size(), base() + "/notices"))
                    .append("\n");
        }
        if (!sms) {
            text.append("\n-- \n").append(words.word("notice.letter.foot", locale, base() + "/notices"));
        }
        return new Letter(subject, text.toString().strip());
    }

    private String subject(List<WaitingLetter> waiting, Locale locale) {
        var requests = waiting.stream()
                .map(letter -> letter.notice().request())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return requests == 0
                ? words.word("notice.letter.subject-desk", locale)
                : words.word("notice.letter.subject", locale, requests);
    }

    private String line(WaitingLetter letter, boolean sms, Locale locale, ZoneId zone) {
        var notice = letter.notice();
        var sentence = words.sentence(notice, locale);
        if (notice.request() == null) {
            return oneLine(sentence, Integer.MAX_VALUE);
        }
        var subject = oneLine(
                notice.subject() == null ? "" : notice.subject(),
                sms ? LONGEST_SUBJECT_OF_SMS : LONGEST_SUBJECT_OF_MAIL);
        return letter.due() == null
                ? words.word("notice.letter.line", locale, notice.request().value(), subject, sentence)
                : words.word(
                        "notice.letter.line-due",
                        locale,
                        notice.request().value(),
                        subject,
                        sentence,
                        moment(letter.due(), locale, zone));
    }

    private String moment(Instant moment, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofPattern(words.word("notice.letter.moment", locale), locale)
                .format(moment.atZone(zone));
    }

    private String link(RequestNumber request) {
        return base() + "/requests/" + request;
    }

    private String base() {
        return settings.getRequiredProperty("servicelane.public-url").replaceAll("/+$", "");
    }

    /** What a customer wrote in a subject brings no line of its own into the letter. */
    private static String oneLine(String text, int longest) {
        var line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    record Letter(String subject, String text) {}
}
