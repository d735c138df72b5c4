/** The screens of analysts: trying files, the record of deployments and the types that are offered. */
@NullMarked
package io.servicelane.deployment.ui;

import org.jspecify.annotations.NullMarked;
