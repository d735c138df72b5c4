package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers write, and what the rule makes of it. */
class ClassifyRequestTests {

    private static ShippedTable rule;

    @BeforeAll
    static void deployTheRule() {
        rule = ShippedTable.deployed("classifyRequest", "classify-request.dmn");
    }

    @AfterAll
    static void stop() {
        rule.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        The heating won’t start, it doesn’t work | repair | repair | NORMAL
        There is a gas leak in the basement | repair | repair | URGENT
        My default password does not fit | help | general | NORMAL
        I would like to report that a lamp post leans | report | general | NORMAL
        The driver was polite but I was overcharged | complaint | complaint | NORMAL
        I complain about the low pressure | complaint | complaint | NORMAL
        I will pay the next instalment on Monday | query | general | NORMAL
        The kitchen tap is leaking again | repair | repair | NORMAL
        The boiler isn't working | repair | repair | NORMAL
        No hot water since yesterday, urgent please | repair | repair | URGENT
        A pipe burst in the cellar | repair | repair | URGENT
        I smell gas in the hallway | repair | repair | URGENT
        The meter you installed last week is broken | repair | repair | NORMAL
        I want to report a leak in our street | repair | repair | NORMAL
        Your repair was terrible service, I complain | complaint | complaint | NORMAL
        This is unacceptable, my lawyer will write | complaint | complaint | HIGH
        I complained twice and the cellar is flooded | complaint | complaint | HIGH
        My neighbour is stealing electricity | report | general | NORMAL
        Please install a new meter | installation | field | NORMAL
        Please call me tomorrow | callback | callback | NORMAL
        I suggest longer opening hours | suggestion | general | NORMAL
        How much is the night tariff? | consultation | advice | NORMAL
        I forgot my password | help | general | NORMAL
        Hello | query | general | NORMAL
        Please answer immediately | query | general | HIGH
        厨房水龙头漏水 | repair | repair | NORMAL
        家里停水了，有婴儿，请尽快处理 | repair | repair | URGENT
        楼下爆管了 | repair | repair | URGENT
        我要投诉你们的维修师傅 | complaint | complaint | NORMAL
        再不处理我就找律师，我要投诉 | complaint | complaint | HIGH
        举报有人偷水 | report | general | NORMAL
        想新装一块水表 | installation | field | NORMAL
        请下午给我回电 | callback | callback | NORMAL
        建议增加自助缴费机 | suggestion | general | NORMAL
        请问阶梯水价的收费标准 | consultation | advice | NORMAL
        忘记密码，无法登录 | help | general | NORMAL
        你好 | query | general | NORMAL
        """,
            delimiter = '|')
    void wordsDecide(String text, String type, String queue, String priority) {
        assertThat(classified(text, Map.of())).isEqualTo(outcome(type, queue, priority));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        The tap is leaking | repair | repair | HIGH
        The tap is leaking, it is urgent | repair | repair | URGENT
        我要投诉 | complaint | complaint | HIGH
        Please call me | callback | callback | HIGH
        Hello | query | general | HIGH
        """,
            delimiter = '|')
    void aVipGoesFirst(String text, String type, String queue, String priority) {
        assertThat(classified(text, Map.of("tier", "VIP"))).isEqualTo(outcome(type, queue, priority));
    }

    @Test
    void theComplaintsMailboxTakesComplaintsOnly() {
        assertThat(classified("Hello", Map.of("account", "complaints@servicelane.test")))
                .isEqualTo(outcome("complaint", "complaint", "HIGH"));
    }

    @Test
    void anEmptyMessageIsReadByAPerson() {
        assertThat(classified("", Map.of())).isEqualTo(outcome("query", "general", "NORMAL"));
    }

    private static Map<String, Object> classified(String text, Map<String, Object> differently) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "channel", "email",
                "account", "desk@servicelane.test",
                "subject", "",
                "words", text.toLowerCase(Locale.ROOT),
                "tier", "STANDARD",
                "language", "en"));
        inputs.putAll(differently);
        return rule.rows(inputs).get(0);
    }

    private static Map<String, Object> outcome(String type, String queue, String priority) {
        return Map.of("type", type, "queue", queue, "priority", priority);
    }
}
