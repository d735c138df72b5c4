package io.servicelane.channel.email;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what somebody wrote from what their mail program quoted below or above it. */
final class QuotedReply {

    /** A line from which on everything is the earlier mail. */
    private static final Pattern HERE_IT_BEGINS = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:Original (?:Message|Mail|Appointment)|原始邮件|原邮件|邮件原件|原始信息|回复的原邮件)\\s*-{2,}"
                    + "|-{4,}\\s*(?:Reply above this line|请在此行以上回复).*)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** The line before a quotation; mail programs break it into up to three lines. */
    private static final Pattern SOMEBODY_WROTE = Pattern.compile(
            "^\\s*(?:On\\s.{6,400}\\swrote\\s?:|(?:在|于)?.{4,400}(?:写道|寫道)\\s?[:：]|Am\\s.{6,400}\\sschrieb\\s.{0,200}:)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENDER = Pattern.compile("^[\\s*_]*(?:From|发件人|寄件者|發件人)\\s*[*_]*\\s?[:：].*");
    private static final Pattern REST_OF_HEADER =
            Pattern.compile("^[\\s*_]*(?:Sent|Date|To|Subject|发送时间|发送日期|日期|时间|收件人|主题|寄件日期|收件者|主旨)\\s*[*_]*\\s?[:：].*");

    private static final int LONGEST_LINE = 1_000;
    private static final int LOOK_AHEAD = 5;

    private QuotedReply() {}

    /** The writer's own words; the whole text when nothing else is found. */
    static String ownWords(String text) {
        var lines = text.lines().toList();
        var own = lines.subList(0, beginOfQuotation(lines));
        own = withoutQuotesBelow(own);
        own = withoutQuotesAbove(own);
        var words = own.stream().collect(Collectors.joining("\n")).strip();
        return words.isEmpty() ? text.strip() : words;
    }

    private static int beginOfQuotation(List<String> lines) {
        for (var index = 0; index < lines.size(); index++) {
            if (matches(HERE_IT_BEGINS, lines.get(index)) || isHeaderBlock(lines, index)) {
                return withoutRule(lines, index);
            }
            var length = introduction(lines, index);
            if (length > 0 && isOnlyQuoted(lines.subList(index + length, lines.size()))) {
                return index;
            }
        }
        return lines.size();
    }

    /** How many lines from here are "On … somebody wrote:"; 0 when they are not. */
    private static int introduction(List<String> lines, int index) {
        if (lines.get(index).isBlank() || lines.get(index).startsWith(">")) {
            return 0;
        }
        var joined = new StringBuilder();
        for (var length = 1; length <= 3 && index + length <= lines.size(); length++) {
            var line = lines.get(index + length - 1);
            if (line.isBlank() && length > 1) {
                return 0;
            }
            joined.append(' ').append(line.strip());
            if (matches(SOMEBODY_WROTE, joined)) {
                return length;
            }
        }
        return 0;
    }

    /**
     * Whether what follows is nothing but the earlier mail. Plain quoting marks every line; programs that mark none
     * quote to the end.
     */
    private static boolean isOnlyQuoted(List<String> following) {
        var marked = following.stream().anyMatch(line -> line.startsWith(">"));
        if (!marked) {
            return true;
        }
        var last = 0;
        for (var index = 0; index < following.size(); index++) {
            if (following.get(index).startsWith(">")) {
                last = index;
            }
        }
        // a quoted line that was too long goes on without a mark; a whole paragraph is an answer
        return following.subList(last + 1, following.size()).stream()
                        .filter(line -> !line.isBlank())
                        .count()
                <= (following.size() > last + 1 && following.get(last + 1).isBlank() ? 0 : 1);
    }

    private static boolean isHeaderBlock(List<String> lines, int index) {
        if (!matches(SENDER, lines.get(index))) {
            return false;
        }
        return lines.stream()
                        .skip(index + 1L)
                        .limit(LOOK_AHEAD)
                        .filter(line -> matches(REST_OF_HEADER, line))
                        .count()
                >= 2;
    }

    /** Without the rule that Outlook draws above the quoted header. */
    private static int withoutRule(List<String> lines, int index) {
        var above = index;
        while (above > 0
                && (lines.get(above - 1).isBlank()
                        || lines.get(above - 1).strip().matches("[-_=]{5,}"))) {
            above--;
        }
        return above;
    }

    private static List<String> withoutQuotesBelow(List<String> lines) {
        var end = lines.size();
        while (end > 0 && isQuotedOrEmpty(lines.get(end - 1))) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<String> withoutQuotesAbove(List<String> lines) {
        var start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        if (start < lines.size()) {
            var length = introduction(lines, start);
            var quoted = lines.stream()
                    .skip(start + length)
                    .filter(line -> !line.isBlank())
                    .findFirst();
            start += quoted.isPresent() && quoted.get().startsWith(">") ? length : 0;
        }
        while (start < lines.size() && isQuotedOrEmpty(lines.get(start))) {
            start++;
        }
        return lines.subList(start, lines.size());
    }

    private static boolean isQuotedOrEmpty(String line) {
        return line.isBlank() || line.startsWith(">");
    }

    private static boolean matches(Pattern pattern, CharSequence line) {
        return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
    }
}
