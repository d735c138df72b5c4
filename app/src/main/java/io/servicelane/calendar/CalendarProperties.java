package io.servicelane.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds of holidays are read.
 *
 * @param localFeeds whether a feed may lie on this machine or in a private network; for demos and tests
 * @param feedTimeout how long a feed may take to answer
 */
@ConfigurationProperties("servicelane.calendar")
record CalendarProperties(@DefaultValue("false") boolean localFeeds, @DefaultValue("10s") Duration feedTimeout) {}
