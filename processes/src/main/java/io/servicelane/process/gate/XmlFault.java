package io.servicelane.process.gate;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXParseException;

/**
 * Why XML is no model, and where.
 *
 * @param element id of the element that is meant; empty when it cannot be told
 */
record XmlFault(Said reason, String element) {

    private static final Pattern ID = Pattern.compile("<([\\w.-]+:)?(\\w+)\\b[^<>]*?\\sid=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("(?:Line=|\\[row,col]:\\[|lineNumber: )(\\d+)");
    private static final String DRAWING = "bpmndi:|dmndi:|di:|dc:";

    /** What the schema's reader says, and what we say instead. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "no ID/IDREF binding for IDREF '([^']*)'",
                    said -> new Said(
                            "it refers to '%s', which is not there".formatted(said.group(1)),
                            "引用了不存在的“%s”".formatted(said.group(1)))),
            new Wording(
                    "multiple occurrences of ID value '([^']*)'",
                    said -> new Said(
                            "the id '%s' is there twice".formatted(said.group(1)),
                            "ID“%s”出现了两次".formatted(said.group(1)))),
            new Wording(
                    "Attribute '([^']*)' must appear on element '(?:\\w+:)?(\\w+)'",
                    said -> new Said(
                            "%s lacks %s".formatted(said.group(2), said.group(1)),
                            "%s 缺少 %s".formatted(said.group(2), said.group(1)))),
            new Wording(
                    "Attribute '([^']*)' is not allowed to appear in element '(?:\\w+:)?(\\w+)'",
                    said -> new Said(
                            "%s cannot have %s".formatted(said.group(2), said.group(1)),
                            "%s 不能带有 %s".formatted(said.group(2), said.group(1)))),
            new Wording(
                    "Invalid content was found starting with element '\\{?[^']*?(\\w+)}?'",
                    said -> new Said(
                            "%s is out of place".formatted(said.group(1)), "%s 的位置不对".formatted(said.group(1)))),
            new Wording(
                    "content of element '(?:\\w+:)?(\\w+)' is not complete",
                    said -> new Said("%s is not complete".formatted(said.group(1)), "%s 不完整".formatted(said.group(1)))),
            new Wording(
                    "'([^']*)' is not a valid value for '(?:NCName|ID|IDREF|QName)'",
                    said -> new Said(
                            "'%s' is no id; ids have no spaces and begin with a letter".formatted(said.group(1)),
                            "“%s”不能作为 ID；ID 不含空格，且以字母开头".formatted(said.group(1)))));

    /** Reads what a parser says about a text. */
    static XmlFault of(Throwable failure, String text) {
        var said = Words.reason(failure);
        var line = line(failure, said);
        for (var wording : WORDINGS) {
            var match = wording.pattern().matcher(said);
            if (match.find()) {
                return new XmlFault(
                        wording.ours().apply(match.toMatchResult()),
                        element(match.group(1), match.group(match.groupCount()), line, text));
            }
        }
        return new XmlFault(
                line > 0
                        ? new Said(
                                "it is broken in line %d: %s".formatted(line, plain(said)), "第 %d 行有错误".formatted(line))
                        : new Said(plain(said), "内容有错误"),
                element("", "", line, text));
    }

    private static String plain(String said) {
        return said.replaceFirst("^Error: URI=null Line=\\d+: ", "")
                .replaceFirst("^(cvc-[\\w.-]+): ", "")
                .replaceFirst("(?s)^ParseError at \\[row,col]:\\[\\d+,\\d+] Message: ", "");
    }

    private static int line(Throwable failure, String said) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException broken) {
                return broken.getLineNumber();
            }
            if (cause instanceof XMLStreamException broken && broken.getLocation() != null) {
                return broken.getLocation().getLineNumber();
            }
        }
        var written = LINE.matcher(said);
        return written.find() ? Integer.parseInt(written.group(1)) : 0;
    }

    /** The element that names the missing one or carries the id; else the last one, of that kind, that begins before the line ends. */
    private static String element(String name, String kind, int line, String text) {
        var carries = Pattern.compile("id=\"" + Pattern.quote(name) + "\"");
        var names = Pattern.compile("=\"" + Pattern.quote(name) + "\"");
        if (!name.isEmpty() && carries.matcher(text).find()) {
            return name;
        }
        var until = end(line, text);
        if (!name.isEmpty()) {
            var reference = names.matcher(text);
            if (reference.find()) {
                until = Math.max(text.indexOf('>', reference.end()), reference.end());
            }
        }
        var tag = Pattern.compile("<(\\w+:)?" + Pattern.quote(kind) + "[\\s/>]")
                .matcher(text)
                .region(0, until);
        var begun = kind.isEmpty()
                ? List.<Integer>of()
                : tag.results().map(MatchResult::end).toList();
        return last(text.substring(
                0, begun.isEmpty() ? until : Math.max(text.indexOf('>', begun.get(begun.size() - 1) - 1) + 1, 0)));
    }

    private static String last(String before) {
        var found = "";
        var ids = ID.matcher(before);
        while (ids.find()) {
            var prefix = ids.group(1) == null ? "" : ids.group(1);
            if ((prefix.isEmpty() || !DRAWING.contains(prefix)) && !ids.group(2).endsWith("Definition")) {
                found = ids.group(3);
            }
        }
        return found;
    }

    private static int end(int line, String text) {
        var at = 0;
        for (var passed = 0; passed < line && at >= 0 && at < text.length(); passed++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return text.length();
            }
        }
        return at;
    }

    private record Wording(Pattern pattern, Function<MatchResult, Said> ours) {

        Wording(String theirs, Function<MatchResult, Said> ours) {
            this(Pattern.compile(theirs), ours);
        }
    }
}
