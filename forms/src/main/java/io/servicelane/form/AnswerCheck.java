package io.servicelane.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One look at one set of answers. */
final class AnswerCheck {

    /** What hides a field may itself be hidden or worked out; a form that has not settled by then goes round in circles. */
    private static final int ROUNDS = 5;

    private final FormContext context;
    private final Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    AnswerCheck(FormDefinition form, Map<String, ? extends @Nullable Object> answers, FormContext context) {
        this.context = context;
        var completed = Prefill.complete(form.fields(), answers, context.data());
        seen.putAll(context.data());
        seen.putAll(completed);
        var scope = FormScope.of(context, seen);
        for (var round = 0; round < ROUNDS; round++) {
            var before = new LinkedHashMap<>(seen);
            problems.clear();
            kept.clear();
            look(form.fields(), completed, new Place(kept, seen, context.data(), scope, ""), false);
            if (before.equals(seen)) {
                break;
            }
        }
        findUnknown(form.fields(), answers, "", "");
    }

    /** Where the walk stands: in the form itself, or in one row of a list. */
    private record Place(
            Map<String, @Nullable Object> kept,
            Map<String, @Nullable Object> seen,
            Map<?, ?> known,
            FormScope scope,
            String name) {

        String name(AnswerPath path) {
            return name + path;
        }

        void put(AnswerPath path, @Nullable Object value) {
            path.put(kept, value);
            path.put(seen, value);
        }
    }

    FormScope scope() {
        return FormScope.of(context, seen);
    }

    FormAnswers answers() {
        return new FormAnswers(kept, List.copyOf(problems));
    }

    private void look(List<FormField> fields, Map<?, ?> given, Place place, boolean around) {
        for (var field : fields) {
            var hidden = around || field.hidden(place.scope());
            if (field instanceof InputField input) {
                look(input, input.path().get(given), place, hidden);
            } else if (field instanceof RowList rows) {
                look(rows, rows.path().get(given), place, hidden);
            } else {
                look(field.fields(), given, place, hidden);
            }
        }
    }

    private void look(InputField input, @Nullable Object given, Place place, boolean hidden) {
        if (hidden) {
            place.put(input.path(), null);
        } else if (input instanceof ComputedInput computed) {
            place.put(input.path(), computed.value(place.scope()));
        } else if (input.fixed(place.scope())) {
            place.put(input.path(), Prefill.shown(input, place.known()));
        } else if (given == null || input.isBlank(given)) {
            place.put(input.path(), input.blank());
            if (input.required()) {
                problems.add(new FieldProblem(place.name(input.path()), "required", List.of()));
            }
        } else {
            judge(input, given, place);
        }
    }

    private void judge(InputField input, Object given, Place place) {
        var checked = input.check(given, place.scope());
        place.put(input.path(), checked.value());
        if (checked.code() != null) {
            input.path().put(place.seen(), given);
            problems.add(new FieldProblem(place.name(input.path()), checked.code(), checked.arguments()));
        }
    }

    private void look(RowList list, @Nullable Object given, Place place, boolean hidden) {
        if (hidden || given == null) {
            place.put(list.path(), null);
            return;
        }
        if (!(given instanceof List<?> rows) || rows.size() > RowList.MOST) {
            place.put(list.path(), null);
            var code = given instanceof List<?> ? "rows" : "list";
            problems.add(new FieldProblem(place.name(list.path()), code, List.of(RowList.MOST)));
            return;
        }
        var keptRows = new ArrayList<Map<String, @Nullable Object>>();
        var seenRows = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = 0; i < rows.size(); i++) {
            var name = place.name(list.path()) + "[" + i + "]";
            if (!(rows.get(i) instanceof Map<?, ?> row)) {
                problems.add(new FieldProblem(name, "group", List.of()));
                continue;
            }
            var seenRow = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((key, value) -> seenRow.put(String.valueOf(key), value));
            var inside = new Place(
                    new LinkedHashMap<>(),
                    seenRow,
                    knownRow(list, place, i),
                    place.scope().row(seenRow, i),
                    name + ".");
            look(list.fields(), row, inside, false);
            keptRows.add(inside.kept());
            seenRows.add(seenRow);
        }
        list.path().put(place.kept(), keptRows.isEmpty() ? null : keptRows);
        list.path().put(place.seen(), seenRows);
    }

    private static Map<?, ?> knownRow(RowList list, Place place, int index) {
        var known = Json.list(list.path().get(place.known()));
        return index < known.size() && known.get(index) instanceof Map<?, ?> row ? row : Map.of();
    }

    private void findUnknown(List<FormField> fields, Map<?, ?> given, String prefix, String place) {
        given.forEach((key, value) -> {
            var path = prefix + key;
            var known = at(fields, path);
            if (known instanceof RowList list && value instanceof List<?> rows) {
                for (var i = 0; i < Math.min(rows.size(), RowList.MOST); i++) {
                    if (rows.get(i) instanceof Map<?, ?> row) {
                        findUnknown(list.fields(), row, "", place + path + "[" + i + "].");
                    }
                }
            } else if (known == null && leadsOn(fields, path)) {
                if (value instanceof Map<?, ?> inner) {
                    findUnknown(fields, inner, path + ".", place);
                } else if (value != null) {
                    problems.add(new FieldProblem(place + path, "group", List.of()));
                }
            } else if (known == null) {
                problems.add(new FieldProblem(place + path, "unknown", List.of()));
            }
        });
    }

    private static @Nullable FormField at(List<FormField> fields, String path) {
        for (var field : fields) {
            var here = path(field);
            if (here != null && here.toString().equals(path)) {
                return field;
            }
            var inside = here == null ? at(field.fields(), path) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static boolean leadsOn(List<FormField> fields, String path) {
        return fields.stream().anyMatch(field -> {
            var here = path(field);
            return here == null
                    ? leadsOn(field.fields(), path)
                    : here.toString().startsWith(path + ".");
        });
    }

    private static @Nullable AnswerPath path(FormField field) {
        if (field instanceof InputField input) {
            return input.path();
        }
        return field instanceof RowList rows ? rows.path() : null;
    }
}
