package io.servicelane.process;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The delegates and listeners of the step package, as their sources declare them. */
record Palette(Map<String, String> sources) {

    private static final Path STEPS = Path.of("src/main/java/io/servicelane/process/step");
    private static final Pattern BEAN = Pattern.compile("@Component\\(\"(\\w+)\"\\)\\s+class \\w+ implements");
    private static final Pattern VARIABLE = Pattern.compile("Variable<\\w+> (\\w+) =[^\"]*\"(\\w+)\"");

    static Palette read() {
        try (var files = Files.list(STEPS)) {
            return new Palette(files.map(Palette::source)
                    .filter(source -> BEAN.matcher(source).find())
                    .collect(toMap(
                            source -> BEAN.matcher(source)
                                    .results()
                                    .map(bean -> bean.group(1))
                                    .findFirst()
                                    .orElseThrow(),
                            source -> source)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> beans() {
        return sources.keySet();
    }

    /** The variables without which that step fails. */
    Set<String> inputs(String bean) {
        var source = sources.get(bean);
        return variables(source)
                .filter(variable -> source.contains(variable.group(1) + ".in(execution)"))
                .map(variable -> variable.group(2))
                .collect(Collectors.toSet());
    }

    private static Stream<MatchResult> variables(String source) {
        return VARIABLE.matcher(source).results();
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
