package io.servicelane.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.request.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionTests {

    private static final Instant MONDAY = Instant.parse("2026-03-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-24T09:00:00Z");

    @Test
    void aDueDateIsItsOwnPosition() {
        assertThat(Position.of(TUESDAY, MONDAY, Priority.LOW)).isEqualTo(TUESDAY);
        assertThat(Position.due(TUESDAY)).isEqualTo(TUESDAY);
    }

    @Test
    void aTaskWithoutDueDateStandsBehindEveryTaskWithOne() {
        var position = Position.of(null, MONDAY, Priority.URGENT);

        assertThat(position).isAfter(Instant.parse("2999-12-31T23:59:59Z"));
        assertThat(Position.due(position)).isNull();
    }

    @Test
    void theMoreUrgentStandsBeforeTheLessUrgentAndTheOlderBeforeTheNewer() {
        assertThat(Position.of(null, TUESDAY, Priority.HIGH)).isBefore(Position.of(null, MONDAY, Priority.NORMAL));
        assertThat(Position.of(null, MONDAY, Priority.LOW)).isBefore(Position.of(null, TUESDAY, Priority.LOW));
    }

    @Test
    void everyPositionFitsTheDatabase() {
        var last = Position.of(null, Instant.parse("2999-12-31T00:00:00Z"), Priority.LOW);

        assertThat(last).isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }
}
