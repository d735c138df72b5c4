/** Who is who for the engine, its REST and its web applications: the desk's accounts, asked for, never copied. */
@NullMarked
package io.servicelane.process.engine.identity;

import org.jspecify.annotations.NullMarked;
