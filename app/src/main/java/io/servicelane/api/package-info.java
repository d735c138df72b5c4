/** The desk for other programs: REST under {@code /api/v1}, described at {@code /v3/api-docs}. */
@NullMarked
package io.servicelane.api;

import org.jspecify.annotations.NullMarked;
