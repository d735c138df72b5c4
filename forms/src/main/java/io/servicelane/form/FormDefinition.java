package io.servicelane.form;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code .form} file: what is asked, and what counts as an answer. */
public final class FormDefinition {

    private final String id;
    private final List<FormField> fields;
    private final List<String> expressions;
    private final List<String> untranslated;
    private final Set<String> keys = new LinkedHashSet<>();

    FormDefinition(String id, List<FormField> fields, List<String> expressions, List<String> untranslated) {
        this.id = id;
        this.fields = List.copyOf(fields);
        this.expressions = List.copyOf(expressions);
        this.untranslated = List.copyOf(untranslated);
        collectKeys(fields);
    }

    private void collectKeys(List<FormField> from) {
        for (var field : from) {
            if (field instanceof InputField input) {
                keys.add(input.path().first());
            } else if (field instanceof RowList rows) {
                keys.add(rows.path().first());
            } else {
                collectKeys(field.fields());
            }
        }
    }

    /**
     * Reads a form.
     *
     * @throws FormRefused with everything that is wrong with it
     */
    public static FormDefinition read(String json) {
        return FormReader.read(json);
    }

    /** The id models refer to, for example {@code repair.triage}. */
    public String id() {
        return id;
    }

    /** The components in their order; groups and lists have more inside. */
    public List<FormField> fields() {
        return fields;
    }

    /** The names of the answers, as process variables: the first part of each path. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /** Every FEEL expression in the form, without the equals sign. */
    public List<String> expressions() {
        return expressions;
    }

    /** Words without a Chinese twin, each with its component and the property that is missing. */
    public List<String> untranslated() {
        return untranslated;
    }

    /** What the form shows before anybody has answered: what the process knows, else the defaults. */
    public Map<String, @Nullable Object> initial(FormContext context) {
        return Prefill.complete(fields, Map.of(), context.data());
    }

    /** What expressions see while these answers stand in the form: hidden ones gone, computed ones worked out. */
    public FormScope scope(Map<String, ? extends @Nullable Object> answers, FormContext context) {
        return new AnswerCheck(this, answers, context).scope();
    }

    /**
     * Checks answers. A key that is not mentioned keeps what the form showed; null means not answered.
     *
     * @param answers by key; groups with a path are maps, dynamic lists are lists of maps
     */
    public FormAnswers check(Map<String, ? extends @Nullable Object> answers, FormContext context) {
        return new AnswerCheck(this, answers, context).answers();
    }
}
