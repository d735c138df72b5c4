package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.channel.InboundMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticMailTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | auto-replied",
                "Auto-Submitted | auto-generated; owner-email=\"ann@customer.test\"",
                "Precedence | bulk",
                "Precedence | LIST",
                "Precedence | junk",
                "X-Auto-Response-Suppress | DR, OOF, AutoReply",
                "X-Auto-Response-Suppress | All",
                "List-Id | <news.customer.test>",
                "Return-Path | <>",
                "X-Loop | desk@servicelane.test",
                "From | Mail Delivery <MAILER-DAEMON@customer.test>",
                "From | postmaster@customer.test",
                "From | MAILER-DAEMON",
                "From | desk@servicelane.test",
                "From | desk+token@servicelane.test",
                "Message-ID | <sr-SR-000123.abcdef@servicelane.test>",
                "Subject | Automatic reply: Heating",
                "Subject | =?utf-8?B?6Ieq5Yqo5Zue5aSN?=: 关于热水器",
                "Subject | Out of Office: back on Monday",
            })
    void aMachineIsRecognised(String header, String value) {
        assertThat(mail().with(header, value).read().message().kind()).isEqualTo(Kind.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | no",
                "Precedence | first-class",
                "X-Auto-Response-Suppress | DR",
                "Return-Path | <ann@customer.test>",
                "Subject | Re: Automatic reply: Heating",
                "Message-ID | <sr-SR-000123.abcdef@elsewhere.test>",
                "From | colleague@servicelane.test",
            })
    void aPersonIsNotMistakenForAMachine(String header, String value) {
        assertThat(mail().with(header, value).read().message().kind()).isEqualTo(Kind.MESSAGE);
    }

    @Test
    void aMachineNeedsNoAddress() {
        var message = mail().with("From", "MAILER-DAEMON")
                .with("Return-Path", "<>")
                .read()
                .message();

        assertThat(message.from()).isNull();
    }
}
