package io.servicelane.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is asked.
 *
 * @param data what the process knows: prefills the form, feeds {@code valuesKey} options and expressions
 * @param expressions evaluates FEEL
 * @param now the desk's present moment
 * @param zone says which day today is
 */
public record FormContext(
        Map<String, ? extends @Nullable Object> data, FormExpressions expressions, Instant now, ZoneId zone) {}
