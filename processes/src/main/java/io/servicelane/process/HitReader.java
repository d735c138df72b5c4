package io.servicelane.process;

import io.servicelane.process.HitRows.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that hit, and notes those that cannot be used. */
class HitReader {

    private final String decision;
    private final Hit hit;
    private final List<String> problems = new ArrayList<>();

    HitReader(String decision, Hit hit) {
        this.decision = decision;
        this.hit = hit;
    }

    <T> Optional<T> read(String field, Function<@Nullable Object, Reading<T>> meaning) {
        var reading = meaning.apply(hit.outputs().get(field));
        if (reading.fault() != null) {
            problems.add("%s, row %s: %s %s".formatted(decision, hit.row(), field, reading.fault()));
        }
        return reading.found();
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(CellWords.text(hit.outputs().get(field)));
    }

    List<String> problems() {
        return problems;
    }
}
