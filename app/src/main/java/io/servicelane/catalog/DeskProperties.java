package io.servicelane.catalog;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The desk itself.
 *
 * @param zone time zone in which forms know which day it is
 */
@ConfigurationProperties("servicelane.desk")
record DeskProperties(@DefaultValue("UTC") ZoneId zone) {}
