/** The screens of daily work: the worklist, the search for requests, the request's page, a new request. */
@NullMarked
package io.servicelane.worklist.ui;

import org.jspecify.annotations.NullMarked;
