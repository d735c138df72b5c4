package io.servicelane.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the expressions of a form can read: its own answers, and what the processes know that show it. */
final class FormNames {

    /** What rows and entries of lists have besides. */
    private static final Set<String> IN_LISTS = Set.of("this", "parent", "i");

    private final Map<String, FormFile.Field> fields;
    private final Optional<Set<String>> names;

    private FormNames(Map<String, FormFile.Field> fields, Optional<Set<String>> names) {
        this.fields = fields;
        this.names = names;
    }

    static FormNames of(FormFile form, Upload upload) {
        return new FormNames(form.fields(), names(form, upload));
    }

    /** Empty when it cannot be known: no model shows the form, or one of them does not say all that it knows. */
    private static Optional<Set<String>> names(FormFile form, Upload upload) {
        var names = new HashSet<>(IN_LISTS);
        Stream.of("key", "path")
                .flatMap(property -> form.json().findValues(property).stream())
                .map(JsonNode::asText)
                .forEach(path -> names.add(path.split("\\.", -1)[0]));
        var models = form.id().isEmpty() ? Set.<BpmnFile>of() : Set.copyOf(FormChangeRule.models(form.id(), upload));
        for (var model : models) {
            var known = KnownNames.in(model, upload);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(known.get());
        }
        return models.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Those of the names that nothing sets. */
    Stream<String> unknown(Set<String> read) {
        return names.stream().flatMap(known -> read.stream().filter(name -> !known.contains(name)));
    }

    /** The field that can never be the text it is held against. */
    Optional<FormFile.Field> neverIs(FeelTree.Comparison comparison) {
        return Optional.ofNullable(fields.get(comparison.name()))
                .filter(field -> !field.options().isEmpty() && !field.canBe(comparison.text()));
    }
}
