package io.servicelane.form;

/**
 * One thing to choose.
 *
 * @param value what is answered: text, a number or a boolean
 * @param label what people read
 */
public record FieldOption(Object value, FormText label) {}
