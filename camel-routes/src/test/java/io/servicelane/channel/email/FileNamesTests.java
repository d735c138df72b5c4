package io.servicelane.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.channel.InboundMessage.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf | report.pdf",
                "../../etc/passwd | passwd",
                "C:\\Windows\\evil.exe | evil.exe",
                "a/../b.txt | b.txt",
                ".htaccess | htaccess",
                "in\u0000vis\u202Eible.txt | invisible.txt",
                "what?*.txt | what__.txt",
                "热水器 🙂.png | 热水器 🙂.png",
                "'   ' | application.bin",
                "... | application.bin",
            })
    void namesAreMadeSafe(String wanted, String given) {
        assertThat(new FileNames().next(wanted, "application/zip")).isEqualTo(given);
    }

    @Test
    void equalNamesAreToldApart() {
        var names = new FileNames();

        assertThat(names.next("a.txt", "text/plain")).isEqualTo("a.txt");
        assertThat(names.next("A.txt", "text/plain")).isEqualTo("A (2).txt");
        assertThat(names.next("a.txt", "text/plain")).isEqualTo("a (3).txt");
        assertThat(names.next(null, "text/plain")).isEqualTo("text.txt");
    }

    @Test
    void longNamesKeepTheirEnding() {
        var name = new FileNames().next("🙂".repeat(300) + ".pdf", "application/pdf");

        assertThat(name).hasSizeLessThanOrEqualTo(200).endsWith("🙂.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename*=utf-8''%E5%90%88%E5%90%8C.pdf | 合同.pdf",
                "filename*0=very; filename*1=-long.pdf | very-long.pdf",
                "filename=\"=?utf-8?B?5ZCI5ZCMLnBkZg==?=\" | 合同.pdf",
                "filename=\"=?gb2312?B?us/NrA==?= =?gb2312?B?LnBkZg==?=\" | 合同.pdf",
                "filename=\"合同.pdf\" | 合同.pdf",
                "filename=broken \"quotes.pdf | broken",
            })
    void namesAreReadInAllTheWaysTheyAreWritten(String parameter, String name) {
        var message = Mails.mail()
                .of(
                        "multipart/mixed",
                        "Content-Type: application/pdf\nContent-Disposition: attachment; " + parameter + "\n\nx")
                .read()
                .message();

        assertThat(message.attachments()).extracting(Attachment::name).containsExactly(name);
    }

    @Test
    void anEmptyFileIsKept() {
        var message = Mails.mail()
                .of("multipart/mixed", Mails.file("empty.txt", ""))
                .read()
                .message();

        assertThat(message.attachments()).singleElement().satisfies(file -> assertThat(file.content())
                .isEmpty());
    }
}
