package io.servicelane.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt&#58;alert(1)\">x</a>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"https://evil.test\"></iframe>",
                "<form action=\"https://evil.test\"><input name=password></form>",
                "<div style=\"background:url(https://evil.test/seen)\">x</div>",
                "<table background=\"https://evil.test/seen\"><tr><td>x</td></tr></table>",
                "<link rel=stylesheet href=\"https://evil.test/x.css\">",
                "<base href=\"https://evil.test/\"><a href=\"/x\">x</a>",
                "<img src=\"https://evil.test/seen.gif\" srcset=\"https://evil.test/2x.gif 2x\">",
                "<img src=\"//evil.test/seen.gif\">",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
                "<img src=\"data:text/html;base64,PHN2Zz4=\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.test\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            })
    void nothingActsOrLoads(String html) {
        assertThat(MailHtml.harmless(html).toLowerCase())
                .doesNotContain(
                        "<script",
                        "onerror=",
                        "onload=",
                        "javascript:",
                        "<iframe",
                        "<form",
                        "<input",
                        "url(",
                        "background=",
                        "stylesheet",
                        "<base",
                        "srcset",
                        "<img",
                        "<meta",
                        "<svg",
                        "<style",
                        "<noscript");
    }

    @Test
    void aPictureFromElsewhereLeavesItsDescription() {
        assertThat(MailHtml.harmless("<p>see <img src=\"https://evil.test/seen.gif\" alt=\"our logo\"></p>"))
                .isEqualTo("<p>see [our logo]</p>");
    }

    @Test
    void picturesThatCameWithTheMailStay() {
        assertThat(MailHtml.harmless("<img src=\"cid:a@b\"><img src=\"data:image/png;base64,iVBORw0K\">"))
                .isEqualTo("<img src=\"cid:a@b\"><img src=\"data:image/png;base64,iVBORw0K\">");
    }

    @Test
    void linksOpenElsewhereAndTellNothing() {
        assertThat(MailHtml.harmless("<a href=\"https://customer.test/a?b=1&amp;c=2\">there</a>"))
                .isEqualTo("<a href=\"https://customer.test/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\""
                        + " target=\"_blank\">there</a>");
    }

    @Test
    void chineseAndEmojiStay() {
        assertThat(MailHtml.harmless("<p>热水器 🙂</p>")).isEqualTo("<p>热水器 🙂</p>");
    }

    @Test
    void quotationsAreMarkedInTheText() {
        assertThat(MailHtml.text("<div>Yes.</div><blockquote><p>Is it warm?</p><p>Regards</p></blockquote>"))
                .isEqualTo("Yes.\n\n> Is it warm?\n>\n> Regards");
    }

    @Test
    void aReplyInHtmlIsReadWithoutWhatItQuotes() {
        var text = MailHtml.text(
                "<div dir=\"ltr\">It is warm.</div><br><div class=\"gmail_quote\"><div>On Mon, Mar 9, 2026 at"
                        + " 8:00 AM Desk &lt;<a href=\"mailto:d@s.test\">d@s.test</a>&gt; wrote:<br></div><blockquote>Is it warm?"
                        + "</blockquote></div>");

        assertThat(QuotedReply.ownWords(text)).isEqualTo("It is warm.");
    }

    @Test
    void aDeepTreeIsReadAllTheSame() {
        var html = "<div>".repeat(20_000) + "deep" + "</div>".repeat(20_000) + "after";

        assertThat(MailHtml.text(html)).contains("deep");
        assertThat(MailHtml.harmless(html)).contains("deep");
    }
}
