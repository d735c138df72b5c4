package io.servicelane.migration.ui;

import com.vaadin.flow.component.UI;
import io.servicelane.migration.MigrationRun;
import io.servicelane.migration.Stand;
import io.servicelane.sla.ClockStand;
import io.servicelane.sla.ui.ClockWords;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of this feature say alike, in the language of whoever looks. */
@Component
class RunWords {

    private final ClockWords clocks;
    private final Moments moments;

    RunWords(ClockWords clocks, Moments moments) {
        this.clocks = clocks;
        this.moments = moments;
    }

    static Badge state(MigrationRun run) {
        var tone =
                switch (run.state()) {
                    case DONE -> Tone.GOOD;
                    case PAUSED, STOPPED -> Tone.ATTENTION;
                    case RUNNING, UNDOING -> Tone.INFO;
                    case UNDONE -> Tone.QUIET;
                };
        return new Badge(word("run.state." + run.state()), tone);
    }

    String why(@Nullable String element, @Nullable String reason) {
        if (reason == null) {
            return "";
        }
        var sentence = word("migration.reason." + reason) + "; " + word("migration.remedy." + reason);
        return element == null || element.isEmpty() ? sentence : element + ": " + sentence;
    }

    String clocks(@Nullable Stand stand) {
        return clocks(stand == null ? List.of() : stand.clocks());
    }

    private String clocks(List<ClockStand> stands) {
        return stands.stream().map(this::clock).collect(Collectors.joining("\n"));
    }

    private String clock(ClockStand clock) {
        var parts = new ArrayList<String>();
        parts.add(word(
                "plan.clock",
                clocks.kind(clock.kind()),
                moments.length(clock.consumed()),
                word("clock-state." + clock.state())));
        if (clock.due() != null) {
            parts.add(word("plan.clock.due", moments.at(clock.due())));
        }
        if (clock.level() > 0) {
            parts.add(word("plan.clock.level", clock.level()));
        }
        return String.join(", ", parts);
    }

    private static String word(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
