package io.servicelane.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the lines of the example files say: the code of a rule is an example that breaks it, {@code advice:} and a code
 * one that is only advised against, {@code ok:} and a code one that nearly breaks it and is sound, {@code not:} and a
 * code one that is wrong otherwise, but does not break that rule.
 */
final class Examples {

    private static final List<String> FILES = List.of(
            "models",
            "flows",
            "waits",
            "tables",
            "classification",
            "forms",
            "shipped",
            "files",
            "deployments",
            "elements",
            "changes",
            "engine",
            "bound");
    private static final Pattern LINE = Pattern.compile("^(ok:|not:|advice:)?([a-z-]+) *\\|", Pattern.MULTILINE);

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Examples() {}

    /** How often each rule is broken, and how often nearly. */
    static Map<String, int[]> counts() {
        var counts = new HashMap<String, int[]>();
        for (var file : FILES) {
            var lines = LINE.matcher(text("/gate/" + file + ".txt"));
            while (lines.find()) {
                var near = lines.group(1) != null && !lines.group(1).equals("advice:");
                counts.computeIfAbsent(lines.group(2), code -> new int[2])[near ? 1 : 0]++;
            }
        }
        return counts;
    }

    private static String text(String resource) {
        try (var file = Examples.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Checks what the line says of a draft, as far as that file is meant. */
    static void expect(String line, Draft draft, String file) {
        expect(line, draft.findings(), file);
    }

    /** Checks what the line says of findings, as far as that file is meant. */
    static void expect(String line, List<Finding> findings, String file) {
        var code = line.substring(line.indexOf(':') + 1);
        if (line.startsWith("ok:")) {
            assertThat(findings).noneMatch(Finding::refused);
        } else if (line.startsWith("not:")) {
            assertThat(findings).extracting(Finding::rule).doesNotContain(code);
        } else {
            assertThat(findings)
                    .filteredOn(finding -> finding.file().equals(file))
                    .extracting(Finding::rule, Finding::refused)
                    .contains(tuple(code, !line.startsWith("advice:")));
        }
        assertThat(findings).extracting(Finding::rule).doesNotContain("engine-refuses");
        assertThat(findings).extracting(Finding::chinese).allMatch(HAN.asPredicate());
    }
}
