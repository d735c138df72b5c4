package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.NOW;
import static io.servicelane.channel.email.Mails.file;
import static io.servicelane.channel.email.Mails.htmlPart;
import static io.servicelane.channel.email.Mails.mail;
import static io.servicelane.channel.email.Mails.textPart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage.Attachment;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.MessageRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMessagesTests {

    @Test
    void anOrdinaryMailKeepsWhatItSays() {
        var raw = mail().raw();

        var message = MimeMessages.toInboundMessage(raw, Mails.DESK, NOW);

        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.account()).isEqualTo("desk@servicelane.test");
        assertThat(message.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(message.from()).isEqualTo("ann@customer.test");
        assertThat(message.fromName()).isEqualTo("Ann Smith");
        assertThat(message.subject()).isEqualTo("Heating");
        assertThat(message.text()).isEqualTo("The heating is cold.");
        assertThat(message.html()).isNull();
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-03-10T08:59:00Z"));
        assertThat(message.threading().messageId()).isEqualTo("1@customer.test");
        assertThat(message.raw()).isEqualTo(raw);
    }

    @Test
    void theSameMessageIdIsTheSameMail() {
        var first = mail().with("Received", "by one").read().message();
        var again = mail().with("Received", "by another")
                .with("Message-ID", "  <1@customer.test> ")
                .read()
                .message();
        var other = mail().with("Message-ID", "<2@customer.test>").read().message();

        assertThat(again.externalId()).isEqualTo(first.externalId()).hasSize(64);
        assertThat(other.externalId()).isNotEqualTo(first.externalId());
    }

    @Test
    void withoutMessageIdTheOriginalTellsMailsApart() {
        var first = mail().without("Message-ID").read().message();
        var again = mail().without("Message-ID").read().message();
        var other = mail().without("Message-ID").saying("Something else").read().message();

        assertThat(again.externalId()).isEqualTo(first.externalId());
        assertThat(other.externalId()).isNotEqualTo(first.externalId());
        assertThat(first.threading().messageId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann@customer.test | ann@customer.test | ''",
                "\"Smith, Ann\" <ann@customer.test> | ann@customer.test | Smith, Ann",
                "\"<boss@corp.test>\" <ann@customer.test> | ann@customer.test | <boss@corp.test>",
                "=?utf-8?B?5byg5LyfIPCfmYI=?= <zhang@customer.test> | zhang@customer.test | 张伟 🙂",
                "=?gb2312?B?1cU=?= =?gb2312?B?zrA=?= <zhang@customer.test> | zhang@customer.test | 张伟",
                "张伟 <zhang@customer.test> | zhang@customer.test | 张伟",
                "ann@customer.test (Ann) | ann@customer.test | Ann",
                "broken <<ann@customer.test>, | ann@customer.test | ''",
            })
    void theSenderIsFoundAndNamed(String from, String address, String name) {
        var message = mail().with("From", from.strip()).read().message();

        assertThat(message.from()).isEqualTo(address);
        assertThat(message.fromName()).isEqualTo(name.isEmpty() ? null : name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "nobody", "Ann Smith <>", "undisclosed:;"})
    void aMailNobodySentIsRefused(String from) {
        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> mail().with("From", from).read())
                .withMessageContaining("No sender");
    }

    @Test
    void aSenderHeaderStandsInForAMissingFrom() {
        assertThat(mail().without("From")
                        .with("Sender", "ann@customer.test")
                        .read()
                        .message()
                        .from())
                .isEqualTo("ann@customer.test");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-8, UTF-8",
        "text/plain; charset=iso-8859-1, UTF-8",
        "text/plain; charset=us-ascii, UTF-8",
        "text/plain, UTF-8",
        "text/plain; charset=gb2312, GB18030",
        "text/plain; charset=GB18030, GB18030",
        "text/plain; charset=utf-8, GB18030",
        "text/plain; charset=iso-8859-1, GB18030",
        "text/plain; charset=nonsense-42, GB18030",
        "text/plain, GB18030",
        "text/plain; charset=big5, Big5",
    })
    void chineseIsReadWhateverTheMailSaysAboutIt(String contentType, String written) {
        var words = written.equals("Big5") ? "熱水器壞了，請派人來看看。" : "热水器坏了，请派人来看看。谢谢您的帮助！";

        assertThat(mail().saying(contentType, words, written).read().message().text())
                .isEqualTo(words);
    }

    @Test
    void accentsAreReadWhateverTheMailSaysAboutThem() {
        var words = "Le café est fermé, à bientôt.";

        assertThat(mail().saying("text/plain; charset=iso-8859-1", words, "ISO-8859-1")
                        .read()
                        .message()
                        .text())
                .isEqualTo(words);
        assertThat(mail().saying("text/plain", words, "ISO-8859-1")
                        .read()
                        .message()
                        .text())
                .isEqualTo(words);
        assertThat(mail().saying("text/plain; charset=utf-8", words, "ISO-8859-1")
                        .read()
                        .message()
                        .text())
                .isEqualTo(words);
        assertThat(mail().saying("text/plain; charset=iso-8859-1", words, "UTF-8")
                        .read()
                        .message()
                        .text())
                .isEqualTo(words);
    }

    @Test
    void headersAreReadEvenWhereTheyAreNotEncoded() {
        assertThat(mail().with("Subject", "热水器坏了 🔥").read().message().subject())
                .isEqualTo("热水器坏了 🔥");
        assertThat(mail().with("Subject", "=?UTF-8?Q?caf=C3=A9?=\r\n =?UTF-8?Q?_noir?= now")
                        .read()
                        .message()
                        .subject())
                .isEqualTo("café noir now");
    }

    @Test
    void plainTextIsPreferredAndTheHtmlIsKept() {
        var message = mail().of("multipart/alternative", textPart("plain words"), htmlPart("<p>rich <b>words</b></p>"))
                .read()
                .message();

        assertThat(message.text()).isEqualTo("plain words");
        assertThat(message.html()).isEqualTo("<p>rich <b>words</b></p>");
    }

    @Test
    void htmlAloneIsReadAsText() {
        var message = mail().with("Content-Type", "text/html; charset=utf-8")
                .saying("<html><head><title>no</title><style>p{}</style></head><body><p>First</p><p>Second<br>line"
                        + "</p><ul><li>one</li><li>two</li></ul></body></html>")
                .read()
                .message();

        assertThat(message.text()).isEqualTo("First\n\nSecond\nline\n\n- one\n- two");
    }

    @Test
    void severalTextsInARowAreOneText() {
        var message = mail().of("multipart/mixed", textPart("before"), file("a.txt", "x"), htmlPart("<p>after</p>"))
                .read()
                .message();

        assertThat(message.text()).isEqualTo("before\n\nafter");
        assertThat(message.html()).isEqualTo("<p>before</p>\n<p>after</p>");
        assertThat(message.attachments()).extracting(Attachment::name).containsExactly("a.txt");
    }

    @Test
    void aPictureShownInTheTextKeepsItsPlace() {
        var message = mail().of(
                        "multipart/related",
                        htmlPart("<p>look <img src=\"cid:photo@1\"></p>"),
                        "Content-Type: image/png\nContent-ID: <photo@1>\nContent-Transfer-Encoding: base64\n\niVBORw0K")
                .read()
                .message();

        assertThat(message.html()).contains("<img src=\"cid:photo@1\">");
        assertThat(message.attachments()).singleElement().satisfies(photo -> {
            assertThat(photo.contentId()).isEqualTo("photo@1");
            assertThat(photo.name()).isEqualTo("image.png");
            assertThat(photo.content()).startsWith(0x89, 'P', 'N', 'G');
        });
    }

    @Test
    void aForwardedMailBecomesAFile() {
        var message = mail().of(
                        "multipart/mixed",
                        textPart("see below"),
                        "Content-Type: message/rfc822\n\nSubject: =?utf-8?B?5ZCI5ZCM?=\nFrom: x@y.test\n\ninner words")
                .read()
                .message();

        assertThat(message.text()).isEqualTo("see below");
        assertThat(message.attachments()).singleElement().satisfies(mail -> {
            assertThat(mail.name()).isEqualTo("合同.eml");
            assertThat(mail.contentType()).isEqualTo("message/rfc822");
            assertThat(new String(mail.content(), StandardCharsets.UTF_8)).contains("inner words");
        });
    }

    @Test
    void damagedEncodingIsReadAsFarAsItGoes() {
        var base64 = Base64.getEncoder().encodeToString("good words".getBytes(StandardCharsets.UTF_8));

        var message = mail().with("Content-Transfer-Encoding", "base64")
                .saying("*" + base64.substring(0, 5) + "!\r\n" + base64.substring(5) + "\r\n~")
                .read()
                .message();

        assertThat(message.text()).isEqualTo("good words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed; boundary=never-there",
                "multipart/mixed; boundary=\"",
                "this is no type",
                "text/plain; charset=\"",
                ";;;"
            })
    void aMailWithABrokenTypeStillHasItsWords(String contentType) {
        var message = mail().with("Content-Type", contentType)
                .saying("still here\r\n")
                .read()
                .message();

        var everything = message.text()
                + message.attachments().stream()
                        .map(file -> new String(file.content()))
                        .toList();
        assertThat(everything).contains("still here");
    }

    @Test
    void aClockThatIsWrongIsNotBelieved() {
        assertThat(mail().with("Date", "Fri, 1 Jan 2100 00:00:00 +0000")
                        .read()
                        .message()
                        .sentAt())
                .isEqualTo(NOW);
        assertThat(mail().with("Date", "yesterday").read().message().sentAt()).isEqualTo(NOW);
    }

    @Test
    void signsThatCannotBeStoredAreLeftOut() {
        assertThat(mail().saying("a\u0000b\u0007c 🙂\r\n").read().message().text())
                .isEqualTo("abc 🙂");
    }

    @Test
    void aReplyIsReadWithoutWhatItQuotes() {
        var reply = mail().with("Subject", "Re: Heating [SR-000123]")
                .saying("It is warm now.\r\n\r\nOn Mon, Mar 9, 2026 at 8:00 AM Desk wrote:\r\n> Is it warm?\r\n")
                .read()
                .message();
        var forward = mail().with("Subject", "Fwd: Heating")
                .saying("-----Original Message-----\r\nFrom: Bob\r\n\r\nIt is cold\r\n")
                .read()
                .message();

        assertThat(reply.text()).isEqualTo("It is warm now.");
        assertThat(forward.text()).contains("It is cold");
    }
}
