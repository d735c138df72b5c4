package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.process.PassedFlows.Flow;
import io.servicelane.process.PassedFlows.Visit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way is found again from the order of what was reached. */
class PassedFlowsTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final List<Flow> CHOICE =
            List.of(flow("start", "choice"), only("choice", "mend"), only("choice", "end"), flow("mend", "end"));

    @Test
    void aFlowBetweenTwoPassedElementsWasNotTakenWhenTheWayLedRound() {
        var visits = List.of(visit("start", 0, 0), visit("choice", 0, 0), visit("mend", 0, 9), visit("end", 9, 9));

        assertThat(PassedFlows.of(visits, CHOICE)).containsExactly("start-choice", "choice-mend", "mend-end");
    }

    @Test
    void theShortWayIsFoundToo() {
        var visits = List.of(visit("start", 0, 0), visit("choice", 0, 0), visit("end", 0, 0));

        assertThat(PassedFlows.of(visits, CHOICE)).containsExactly("start-choice", "choice-end");
    }

    @Test
    void aTokenThatIsStillThereHasGoneNowhere() {
        var visits = List.of(visit("mend", 0, null), visit("end", 9, 9));

        assertThat(PassedFlows.of(visits, List.of(flow("mend", "end")))).isEmpty();
    }

    @Test
    void bothBranchesOfAForkArrive() {
        var flows = List.of(flow("fork", "left"), flow("fork", "right"), flow("left", "join"), flow("right", "join"));
        var visits = List.of(
                visit("fork", 0, 0),
                visit("left", 0, 5),
                visit("right", 0, 3),
                visit("join", 3, 5),
                visit("join", 5, 5));

        assertThat(PassedFlows.of(visits, flows))
                .containsExactlyInAnyOrder("fork-left", "fork-right", "right-join", "left-join");
    }

    @Test
    void aLoopIsTakenAsOftenAsItWas() {
        var flows = List.of(flow("ask", "enough"), only("enough", "ask"), only("enough", "end"));
        var visits = List.of(
                visit("ask", 0, 1),
                visit("enough", 1, 1),
                visit("ask", 1, 2),
                visit("enough", 2, 2),
                visit("end", 2, 2));

        assertThat(PassedFlows.of(visits, flows)).containsExactly("ask-enough", "enough-ask", "enough-end");
    }

    private static Visit visit(String element, int reached, @Nullable Integer left) {
        return new Visit(element, START.plusSeconds(reached), left == null ? null : START.plusSeconds(left));
    }

    private static Flow flow(String source, String target) {
        return new Flow(source + "-" + target, source, target, false);
    }

    private static Flow only(String source, String target) {
        return new Flow(source + "-" + target, source, target, true);
    }
}
