/** Questions to people: Camunda {@code .form} files, read and checked without engine or screen. */
@NullMarked
package io.servicelane.form;

import org.jspecify.annotations.NullMarked;
