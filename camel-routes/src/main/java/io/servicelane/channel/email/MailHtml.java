package io.servicelane.channel.email;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** The HTML of a mail: made harmless to look at, and read as plain text. */
final class MailHtml {

    /** What is longer or deeper takes seconds to read and is no letter; the original is kept anyway. */
    private static final int LONGEST = 500_000;

    private static final int DEEPEST = 200;

    private static final int MOST_MARKS = 5;
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private static final Pattern EMBEDDED_IMAGE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[\\w+/=\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Safelist HARMLESS = Safelist.relaxed()
            .addTags("hr", "del", "ins", "s", "center", "font")
            .addAttributes("font", "color")
            .addAttributes("td", "align", "valign", "bgcolor")
            .addAttributes("th", "align", "valign", "bgcolor")
            .addAttributes(":all", "dir", "lang")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid", "data")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "dl",
            "dt",
            "dd",
            "center");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "blockquote", "table", "ul", "ol", "pre", "h1", "h2", "h3");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "noscript", "template");

    private MailHtml() {}

    /**
     * The HTML without anything that acts, loads or hides: scripts, styles, forms, frames and pictures from elsewhere
     * are gone; pictures that came with the mail keep their {@code cid:} address.
     */
    static String harmless(String html) {
        var document = parsed(html);
        for (var image : document.select("img")) {
            quieten(image);
        }
        var clean = new Cleaner(HARMLESS).clean(document);
        clean.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.base);
        return PlainText.clean(clean.body().html());
    }

    /** A picture from elsewhere tells its sender who read the mail, and when; its description stays. */
    private static void quieten(Element image) {
        var source = image.attr("src").strip();
        var cameWithMail = source.regionMatches(true, 0, "cid:", 0, 4);
        if (cameWithMail || EMBEDDED_IMAGE.matcher(source).matches()) {
            return;
        }
        var description = image.attr("alt").strip();
        image.replaceWith(new TextNode(description.isEmpty() ? "" : "[" + description + "]"));
    }

    /** What a person would read there; quotations are marked with {@code >} as in plain mail. */
    static String text(String html) {
        var text = new Reading();
        parsed(html).body().traverse(text);
        return text.toString();
    }

    /** The plain text as HTML that looks the same. */
    static String ofText(String text) {
        return "<p>" + Entities.escape(text.strip()).replace("\n", "<br>") + "</p>";
    }

    private static Document parsed(String html) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return Jsoup.parse(PlainText.cut(html, LONGEST), "", parser);
    }

    /** Writes down what the tree says, block by block. */
    private static final class Reading implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private boolean atLineStart = true;
        private int quoted;
        private int unseen;
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                write(preformatted > 0 ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                open(element.normalName());
            }
        }

        private void open(String name) {
            unseen += UNSEEN.contains(name) ? 1 : 0;
            preformatted += name.equals("pre") ? 1 : 0;
            if (BLOCKS.contains(name)) {
                newLine();
            }
            if (PARAGRAPHS.contains(name) && !afterEmptyLine()) {
                endLine();
            }
            quoted += name.equals("blockquote") ? 1 : 0;
            if (name.equals("br")) {
                endLine();
            } else if (name.equals("li")) {
                write("- ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            var name = element.normalName();
            unseen -= UNSEEN.contains(name) ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
            if (BLOCKS.contains(name)) {
                newLine();
            } else if (name.equals("td") || name.equals("th")) {
                write(" ");
            }
            quoted -= name.equals("blockquote") ? 1 : 0;
        }

        private void write(String words) {
            if (preformatted > 0) {
                words.lines().forEach(line -> {
                    newLine();
                    append(line);
                });
            } else if (atLineStart) {
                append(words.stripLeading());
            } else {
                append(words);
            }
        }

        private void append(String words) {
            if (words.isEmpty()) {
                return;
            }
            text.append(atLineStart ? mark() : "").append(words);
            atLineStart = false;
        }

        private void newLine() {
            if (!atLineStart) {
                endLine();
            }
        }

        private void endLine() {
            text.append(atLineStart ? mark().stripTrailing() : "").append('\n');
            atLineStart = true;
        }

        private boolean afterEmptyLine() {
            return text.isEmpty()
                    || text.length() > 1 && text.substring(text.length() - 2).equals("\n\n");
        }

        private String mark() {
            return "> ".repeat(Math.min(quoted, MOST_MARKS));
        }

        @Override
        public String toString() {
            return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
        }
    }
}
