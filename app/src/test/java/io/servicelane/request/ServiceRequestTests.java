package io.servicelane.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.servicelane.channel.Channel;
import io.servicelane.process.RequestStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceRequestTests {

    private static final Instant NOW = Instant.parse("2026-03-27T16:30:00Z");

    @Test
    void aNewRequestIsReceived() {
        assertThat(openRequest("Leak").status()).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void aClosedRequestCannotBeCancelledOrClosedAgain() {
        var request = closedRequest();

        assertThatExceptionOfType(RequestAlreadyClosed.class).isThrownBy(() -> request.cancel(NOW));
        assertThatExceptionOfType(RequestAlreadyClosed.class).isThrownBy(() -> request.close("repaired", NOW));
        assertThatExceptionOfType(RequestAlreadyClosed.class).isThrownBy(() -> request.prioritise(Priority.URGENT));
    }

    @Test
    void onlyItsOwnProcessTakesItAlongWhenItEnds() {
        var request = openRequest("Leak");
        assertThat(request.isOpenAs("begins-and-ends-at-once")).isTrue();

        request.runsAs("its-own");

        assertThat(request.isOpenAs("its-own")).isTrue();
        assertThat(request.isOpenAs("started-by-hand-with-its-number")).isFalse();
        assertThat(closedRequest().isOpenAs("its-own")).isFalse();
    }

    @Test
    void aClosedRequestEntersNoOtherStatus() {
        var request = closedRequest();

        assertThat(request.enter(RequestStatus.IN_PROGRESS, NOW)).isFalse();
        assertThat(request.status()).isEqualTo(RequestStatus.CLOSED);
    }

    @Test
    void anAnswerAfterTheWorkIsDoneReopensNothingButTheModelCan() {
        var request = openRequest("Leak");
        request.enter(RequestStatus.RESOLVED, NOW);
        request.enter(RequestStatus.PENDING_CUSTOMER, NOW);

        assertThat(request.reopens(RequestStatus.IN_PROGRESS)).isFalse();
        request.enter(RequestStatus.IN_PROGRESS, NOW);
        assertThat(request.reopens(RequestStatus.IN_PROGRESS)).isTrue();
        assertThat(request.reopens(RequestStatus.IN_PROGRESS)).isFalse();
    }

    @Test
    void theFirstAnswerIsTheOneThatCounts() {
        var request = openRequest("Leak");

        request.answered(NOW);
        request.answered(NOW.plusSeconds(60));

        assertThat(request.card().answeredAt()).isEqualTo(NOW);
    }

    @Test
    void closingKeepsOutcomeAndMoment() {
        var card = closedRequest().card();

        assertThat(card.outcome()).isEqualTo("repaired");
        assertThat(card.closedAt()).isEqualTo(NOW);
    }

    @Test
    void priorityRisesToUrgentAndNoFurther() {
        var request = openRequest("Leak");

        assertThat(request.raise()).isTrue();
        assertThat(request.raise()).isTrue();
        assertThat(request.raise()).isFalse();
        assertThat(request.card().priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void aLongSubjectIsCutBetweenCharactersAndNotWithinOne() {
        var subject = openRequest("😀".repeat(400)).card().subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(300);
        assertThat(subject).endsWith("😀…");
    }

    private static ServiceRequest closedRequest() {
        var request = openRequest("Leak");
        request.close("repaired", NOW);
        return request;
    }

    private static ServiceRequest openRequest(String subject) {
        var report = new NewRequest(
                "repair", "repair", Priority.NORMAL, Channel.SMS, 1, null, subject, null, Map.of(), "customer");
        return ServiceRequest.received(report, NOW);
    }
}
