/** The record of deployments: who changed which model, table or form, what changed in it, and the way back. */
@NullMarked
package io.servicelane.deployment;

import org.jspecify.annotations.NullMarked;
