/** What supervisors look after: which requests are at risk or overdue, and how far their escalation has come. */
@NullMarked
package io.servicelane.supervision;

import org.jspecify.annotations.NullMarked;
