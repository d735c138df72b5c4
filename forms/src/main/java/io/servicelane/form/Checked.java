package io.servicelane.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer after a look at it: its value, or why it is refused. */
record Checked(@Nullable Object value, @Nullable String code, List<?> arguments) {

    static Checked accepted(@Nullable Object value) {
        return new Checked(value, null, List.of());
    }

    static Checked refused(String code, Object... arguments) {
        return new Checked(null, code, List.of(arguments));
    }
}
