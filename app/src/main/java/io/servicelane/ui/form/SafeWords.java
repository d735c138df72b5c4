package io.servicelane.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** Words made safe to show: nothing in them runs, and nothing is fetched from elsewhere. */
public final class SafeWords {

    private static final int LONGEST = 20_000;
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td", "div", "s")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank")
            .addProtocols("a", "href", "tel");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.{1,500})");
    private static final Pattern BULLET = Pattern.compile("\\s{0,3}[-*+]\\s+(.{1,2000})");
    private static final Pattern NUMBERED = Pattern.compile("\\s{0,3}\\d{1,3}[.)]\\s+(.{1,2000})");
    private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,})\\s*");

    private SafeWords() {}

    static String html(String html) {
        return Jsoup.clean(limited(html), "", ALLOWED, new OutputSettings().prettyPrint(false));
    }

    /** Headings, lists, rules, bold, italic, code and links of Markdown; anything else stays as it is written. */
    public static String markdown(String words) {
        var html = new StringBuilder();
        for (var block : limited(words).replace("\r", "").split("\n\\s*\n")) {
            block(List.of(block.split("\n")), html);
        }
        return html(html.toString());
    }

    private static void block(List<String> lines, StringBuilder html) {
        var prose = new ArrayList<String>();
        var list = "";
        for (var line : lines) {
            var heading = HEADING.matcher(line);
            var bullet = BULLET.matcher(line);
            var numbered = NUMBERED.matcher(line);
            var now = bullet.matches() ? "ul" : numbered.matches() ? "ol" : "";
            if (!now.equals(list)) {
                close(list, html);
                if (!now.isEmpty()) {
                    paragraph(prose, html);
                    html.append('<').append(now).append('>');
                }
                list = now;
            }
            if (!now.isEmpty()) {
                html.append("<li>")
                        .append(inline(now.equals("ul") ? bullet.group(1) : numbered.group(1)))
                        .append("</li>");
            } else if (heading.matches()) {
                paragraph(prose, html);
                var tag = "h" + Math.min(6, heading.group(1).length() + 2);
                html.append('<')
                        .append(tag)
                        .append('>')
                        .append(inline(heading.group(2)))
                        .append("</")
                        .append(tag)
                        .append('>');
            } else if (RULE.matcher(line).matches()) {
                paragraph(prose, html);
                html.append("<hr>");
            } else if (!line.isBlank()) {
                prose.add(inline(line));
            }
        }
        close(list, html);
        paragraph(prose, html);
    }

    private static void close(String list, StringBuilder html) {
        if (!list.isEmpty()) {
            html.append("</").append(list).append('>');
        }
    }

    private static void paragraph(List<String> lines, StringBuilder html) {
        if (!lines.isEmpty()) {
            html.append("<p>").append(String.join("<br>", lines)).append("</p>");
            lines.clear();
        }
    }

    private static String inline(String text) {
        return Entities.escape(text)
                .replaceAll("`([^`]{1,300})`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]{1,1000})\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<![*\\w])\\*([^*]{1,1000})\\*(?![*\\w])", "<em>$1</em>")
                .replaceAll("(?<![_\\w])_([^_]{1,1000})_(?![_\\w])", "<em>$1</em>")
                .replaceAll("\\[([^\\]\\[]{1,300})]\\(([^)\\s\"]{1,1000})\\)", "<a href=\"$2\">$1</a>");
    }

    private static String limited(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
