package io.servicelane.channel.email;

import static io.servicelane.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.channel.MessageRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class MailReaderTests {

    private static final String DESK = "desk@servicelane.test";

    private final MailReader reader = readingFor(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        reader.destroy();
    }

    static Stream<Named<byte[]>> hostileMails() {
        return Stream.of(
                Named.of(
                        "a line of spaces",
                        mail().saying("x" + " ".repeat(400_000) + "x\r\n").raw()),
                Named.of(
                        "a subject of half words",
                        mail().with("Subject", "=?utf-8?Q?a".repeat(20_000)).raw()),
                Named.of(
                        "a sender of brackets",
                        mail().with("From", "<".repeat(90_000) + "ann@customer.test>")
                                .raw()),
                Named.of(
                        "references of brackets",
                        mail().with("References", "< ".repeat(200_000)).raw()),
                Named.of(
                        "a type of semicolons",
                        mail().with("Content-Type", "text/plain" + ";".repeat(500_000))
                                .raw()),
                Named.of(
                        "a file name of dots",
                        mail().of("multipart/mixed", Mails.file(".".repeat(500_000) + "x", "content"))
                                .raw()),
                Named.of(
                        "introductions without end",
                        mail().saying("On a day in spring Ann Smith wrote:\r\n> x\r\ny\r\n\r\n".repeat(8_000))
                                .raw()),
                Named.of(
                        "headers without end",
                        mail().saying("From: a\r\nSent: b\r\n".repeat(20_000)).raw()),
                Named.of("spaces in bold", html("<b> </b>".repeat(200_000))),
                Named.of("pictures without end", html("<img src=x>".repeat(150_000))),
                Named.of("a deep tree", html("<div>".repeat(300_000))),
                Named.of("unclosed letters", html("<b><i><a href=x>".repeat(60_000))),
                Named.of("deep quotations", html("<blockquote>x".repeat(100_000))));
    }

    private static byte[] html(String html) {
        return mail().with("Content-Type", "text/html; charset=utf-8")
                .saying("<p>y</p>" + html)
                .raw();
    }

    @ParameterizedTest
    @MethodSource("hostileMails")
    void hostileTextIsReadInTime(byte[] mail) {
        assertThat(reader.read(DESK, mail).message().subject()).isNotNull();
    }

    @Test
    void whatTakesTooLongIsRefused() {
        var impatient = readingFor(Duration.ZERO);

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> impatient.read(DESK, mail().raw()))
                .withMessageContaining("longer than");
        impatient.destroy();
    }

    @Test
    void reasonsAreSaidToAPerson() {
        var reasons = List.of(
                HostileMails.bigger(26),
                HostileMails.nested(10_000),
                HostileMails.inARow(10_000),
                HostileMails.headerOf(200_000));

        assertThat(reasons).allSatisfy(mail -> assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> reader.read(DESK, mail))
                .withMessageMatching("(?:Bigger than 25 MB|More than [\\d,]+ parts.*|A header with more than.*)"));
    }

    private static MailReader readingFor(Duration longest) {
        var settings = new MailProperties(
                DESK,
                "Desk",
                new MailProperties.Imap(
                        "",
                        0,
                        "",
                        "",
                        false,
                        "INBOX",
                        "",
                        "",
                        Duration.ofSeconds(5),
                        DataSize.ofMegabytes(25),
                        Duration.ZERO),
                new MailProperties.Smtp("", 587, "", "", false, Duration.ofSeconds(20)));
        return new MailReader(settings, Clock.systemUTC(), longest);
    }
}
