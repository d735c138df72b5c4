package io.servicelane.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedReplyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Mar 9, 2026 at 8:00 AM Desk <desk@servicelane.test> wrote:\n> Is it warm?\n> Regards",
                "On Mon, Mar 9, 2026 at 8:00 AM Desk\n<desk@servicelane.test> wrote:\n\n> Is it warm?",
                "在 2026年3月9日，08:00，Desk <desk@servicelane.test> 写道：\n\n> 暖和了吗？",
                "Desk <desk@servicelane.test> 于2026年3月9日周一 08:00写道：\n> 暖和了吗？",
                "At 2026-03-09 08:00, \"Desk\" <desk@servicelane.test> 写道:\nIs it warm?\nRegards",
                "-----Original Message-----\nFrom: Desk\nSubject: Heating\n\nIs it warm?",
                "------------------ 原始邮件 ------------------\n发件人: \"Desk\";\n主题: 热水器\n\n暖和了吗？",
                "发件人: Desk <desk@servicelane.test>\n发送时间: 2026年3月9日\n收件人: Ann\n主题: 热水器\n\n暖和了吗？",
                "________________________________\nFrom: Desk\nSent: Monday\nTo: Ann\nSubject: Heating\n\nIs it warm?",
                "> Is it warm?\n> Regards",
                "Am Mo., 9. März 2026 um 08:00 Uhr schrieb Desk <desk@servicelane.test>:\n> Is it warm?",
            })
    void whatIsQuotedBelowIsLeftOut(String quoted) {
        assertThat(QuotedReply.ownWords("It is warm now.\nThank you.\n\n" + quoted))
                .isEqualTo("It is warm now.\nThank you.");
    }

    @Test
    void whatIsQuotedAboveIsLeftOut() {
        assertThat(QuotedReply.ownWords("On Monday, 9 March, Desk wrote:\n> Is it warm?\n\nYes, it is.\n\nAnn"))
                .isEqualTo("Yes, it is.\n\nAnn");
    }

    @Test
    void answersBetweenQuotedLinesKeepTheirQuestions() {
        assertThat(QuotedReply.ownWords(
                        "On Monday, 9 March, Desk wrote:\n> Warm?\nYes.\n> Noisy?\nNo, not at all.\n\nAnn"))
                .isEqualTo("Yes.\n> Noisy?\nNo, not at all.\n\nAnn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the beginning it was cold.\nPlease come.",
                "On Monday the engineer wrote:\nnothing. He only looked.\n\nWhat now?\n> quoted\n\nRegards\n\nAnn",
                "5 > 3\n\n----------\nTable",
                "我在说明书里写道的温度不对。"
            })
    void anOrdinaryTextIsLeftWhole(String text) {
        assertThat(QuotedReply.ownWords(text)).isEqualTo(text);
    }

    @Test
    void aMailThatOnlyQuotesIsLeftWhole() {
        assertThat(QuotedReply.ownWords("> Is it warm?\n> Regards")).isEqualTo("> Is it warm?\n> Regards");
    }
}
