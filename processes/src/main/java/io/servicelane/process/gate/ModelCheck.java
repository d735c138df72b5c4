package io.servicelane.process.gate;

import java.util.List;
import java.util.Map;

/** Tells what is wrong with files before they are deployed, all of it at once. Never throws because of what is in a file. */
public interface ModelCheck {

    /**
     * Checks files as if they were deployed together now; nothing is stored.
     *
     * @param files content by file name: {@code .bpmn}, {@code .dmn}, {@code .form}
     * @return in the order of files and elements; empty when nothing is to be said
     */
    List<Finding> findings(Map<String, byte[]> files);

    /** All rules there are, in the order of the catalogue. */
    List<RuleText> rules();
}
