/** Plug-ins of the engine: listeners, retries, identity, allowed beans. */
@NullMarked
package io.servicelane.process.engine;

import org.jspecify.annotations.NullMarked;
