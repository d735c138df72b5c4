package io.servicelane.process.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been found so far. The same is noted once. */
final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    /**
     * Notes a finding.
     *
     * @param element id of the element; null or empty when the whole file is meant, or the element has none
     * @param words what the rule's text has places for
     */
    void add(Code code, String file, @Nullable String element, Object... words) {
        found.add(Catalogue.RULES.finding(code, file, element, words));
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
