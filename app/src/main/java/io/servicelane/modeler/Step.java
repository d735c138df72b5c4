package io.servicelane.modeler;

import java.util.List;

/**
 * A step of the palette, in the reader's language.
 *
 * @param key kebab-case; the anchor of its help
 * @param name how the Modeler calls it; it knows English names only
 * @param title the name in the reader's language
 * @param words what it does
 * @param icon a picture as {@code data:} address
 * @param category kebab-case key of the group it stands in
 * @param fields what the analyst fills in, in their order
 */
public record Step(
        String key, String name, String title, String words, String icon, String category, List<Field> fields) {

    /**
     * Something the analyst fills in.
     *
     * @param label how the Modeler calls it
     * @param words what it means, in the reader's language
     * @param choices what may be chosen, as the Modeler calls it; empty when it is written freely
     */
    public record Field(String label, String words, List<String> choices) {}
}
