package io.servicelane.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.channel.Channel;
import io.servicelane.notification.WaitingLetters.WaitingLetter;
import io.servicelane.process.RequestNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class LetterWordsTests {

    private static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final NoticeWords words = new NoticeWords(bundles());
    private final LetterWords letters = new LetterWords(
            words, new MockEnvironment().withProperty("servicelane.public-url", "https://desk.example.com/"));

    @Test
    void aMailSaysHowManyRequestsWaitAndALineForEachNotice() {
        var letter = letters.letter(
                List.of(
                        about(12, "Boiler leaks", "at-risk", "RESOLUTION", 0, DUE),
                        about(13, "No heating", "overdue", "RESPONSE", 1, DUE),
                        about(13, "No heating", "overdue", "RESPONSE", 2, DUE)),
                Channel.EMAIL,
                "en",
                SHANGHAI);

        assertThat(letter.subject()).isEqualTo("2 requests need you");
        assertThat(letter.text().lines())
                .contains(
                        "SR-000012 · Boiler leaks · Resolution: at risk of being late · due Wed 25 Nov 2026, 18:00 (Asia/Shanghai)",
                        "https://desk.example.com/requests/SR-000012",
                        "SR-000013 · No heating · First answer: overdue · due Wed 25 Nov 2026, 18:00 (Asia/Shanghai)",
                        "SR-000013 · No heating · First answer: overdue, escalation level 2 · due Wed 25 Nov 2026, 18:00"
                                + " (Asia/Shanghai)");
    }

    @Test
    void itIsWrittenInThePersonsLanguage() {
        var letter = letters.letter(
                List.of(about(12, "锅炉漏水", "at-risk", "RESOLUTION", 0, DUE)), Channel.EMAIL, "zh", SHANGHAI);

        assertThat(letter.subject()).isEqualTo("1 个请求需要您处理");
        assertThat(letter.text()).contains("SR-000012 · 锅炉漏水 · 解决：即将超时 · 截止 2026年11月25日 周三 18:00 (Asia/Shanghai)");
    }

    @Test
    void whatACustomerWroteInASubjectBringsNoLineOfItsOwn() {
        var letter = letters.letter(
                List.of(about(12, "Leak\r\nBcc: all@example.com\u2028https://evil.example", "at-risk", null, 0, null)),
                Channel.EMAIL,
                "en",
                SHANGHAI);

        assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("https://evil"));
    }

    @Test
    void aTextMessageNamesThreeAndCountsTheRest() {
        var many = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> about(number, "Leak ".repeat(40), "overdue", "RESOLUTION", 1, DUE))
                .toList();

        var letter = letters.letter(many, Channel.SMS, "en", SHANGHAI);

        assertThat(letter.text()).contains("SR-000003").doesNotContain("SR-000004");
        assertThat(letter.text()).endsWith("And 37 more: https://desk.example.com/notices");
        assertThat(letter.text().length()).isLessThan(600);
    }

    @Test
    void whatAModelTellsThatHasNoSentenceIsStillTold() {
        var notice = about(12, "Leak", "part-arrived", null, 0, null).notice();

        assertThat(words.sentence(notice, Locale.ENGLISH)).isEqualTo("Please look at this: part-arrived");
    }

    @Test
    void aNoticeOfTheDeskItselfIsALetterWithoutRequest() {
        var feed = new NoticeLine(
                1, null, null, "feed-failed", null, 0, "standard: 404 {0} it's gone", Instant.EPOCH, false);

        var letter = letters.letter(List.of(new WaitingLetter(feed, null, true)), Channel.EMAIL, "en", SHANGHAI);

        assertThat(letter.subject()).isEqualTo("The service desk itself needs you");
        assertThat(letter.text()).contains("standard: 404 {0} it's gone");
    }

    private static WaitingLetter about(
            long request, String subject, String about, @Nullable String clock, int level, @Nullable Instant due) {
        var line =
                new NoticeLine(1, RequestNumber.of(request), subject, about, clock, level, null, Instant.EPOCH, false);
        return new WaitingLetter(line, due, true);
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("i18n/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
