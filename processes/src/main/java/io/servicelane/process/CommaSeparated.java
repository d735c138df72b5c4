package io.servicelane.process;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several words in one cell or variable, such as {@code assignee, supervisor}. */
public final class CommaSeparated {

    private CommaSeparated() {}

    /** The words in their order, each once; empty when there are none. */
    public static Set<String> words(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The words in one text. */
    public static String text(Collection<String> words) {
        return String.join(",", words);
    }
}
