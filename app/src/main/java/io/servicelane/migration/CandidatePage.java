package io.servicelane.migration;

import io.servicelane.process.RequestNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the requests that a plan is about.
 *
 * @param next the number after which the next page begins; null on the last
 */
public record CandidatePage(List<Candidate> items, @Nullable RequestNumber next) {}
