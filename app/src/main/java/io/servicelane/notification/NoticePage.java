package io.servicelane.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some notices of a person, newest first.
 *
 * @param next cursor of the page after it; null on the last
 */
public record NoticePage(List<NoticeLine> items, @Nullable String next) {}
