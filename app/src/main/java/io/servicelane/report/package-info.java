/** What the desk's processes are like as a whole: where requests are now, how long steps take and what they cost of the promised time. */
@NullMarked
package io.servicelane.report;

import org.jspecify.annotations.NullMarked;
