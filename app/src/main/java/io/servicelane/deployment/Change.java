package io.servicelane.deployment;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is different in a file.
 *
 * @param type what it is in the language of the file, for example {@code userTask}, {@code rule}, {@code textfield}
 * @param id in the file; empty when it has none
 * @param name as people read it; empty when it has none
 * @param property what of it changed, for example {@code camunda:formRef} or a column's title; null for all of it
 * @param before the value it had; null when it had none
 * @param after the value it has; null when it has none
 */
public record Change(
        What what,
        String type,
        String id,
        String name,
        @Nullable String property,
        @Nullable String before,
        @Nullable String after) {

    private static final int LONGEST_VALUE = 300;

    public Change {
        name = cut(name);
        property = cut(property);
        before = cut(before);
        after = cut(after);
    }

    static Change added(String type, String id, String name, @Nullable String content) {
        return new Change(What.ADDED, type, id, name, null, null, content);
    }

    static Change removed(String type, String id, String name, @Nullable String content) {
        return new Change(What.REMOVED, type, id, name, null, content, null);
    }

    static Change changed(
            String type, String id, String name, String property, @Nullable String before, @Nullable String after) {
        return new Change(What.CHANGED, type, id, name, property, before, after);
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_VALUE) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + "…";
    }

    /** In which way it is different. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED,
        /** Its parts stand in another order. */
        REORDERED,
        /** Only where things are drawn; nothing runs differently. The name says of which. */
        REDRAWN
    }
}
