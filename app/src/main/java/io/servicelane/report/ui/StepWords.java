package io.servicelane.report.ui;

import com.vaadin.flow.component.Component;
import io.servicelane.report.HeatBy;
import io.servicelane.report.StepLine;
import io.servicelane.ui.Moments;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says lengths of time and shares of a budget as short as can be. */
class StepWords {

    private static final String NOTHING = "–";

    private final Moments moments;

    StepWords(Moments moments) {
        this.moments = moments;
    }

    String length(@Nullable Duration length) {
        return length == null ? NOTHING : moments.length(length);
    }

    String share(@Nullable Double share) {
        if (share == null) {
            return NOTHING;
        }
        return share > 0 && share < 0.01 ? "< 1 %" : "%d %%".formatted(Math.round(share * 100));
    }

    /** By what the step is coloured; empty where it has no colour. */
    Optional<String> heat(StepLine step, HeatBy by) {
        return by.level(step) == 0
                ? Optional.empty()
                : Optional.of(by == HeatBy.TIME ? length(step.median()) : share(step.share()));
    }

    /** What a level stands for. */
    String level(Component words, HeatBy by, int level) {
        var limits = by.limits();
        if (level > limits.size()) {
            return words.getTranslation("processes.over", limit(by, limits.get(level - 2)));
        }
        var to = limit(by, limits.get(level - 1));
        return level == 1
                ? words.getTranslation("processes.under", to)
                : words.getTranslation("processes.between", limit(by, limits.get(level - 2)), to);
    }

    private String limit(HeatBy by, double limit) {
        return by == HeatBy.TIME ? moments.length(Duration.ofSeconds((long) limit)) : share(limit);
    }
}
