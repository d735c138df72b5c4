package io.servicelane.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.worklist.TakenByAnother;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Refusals are told in words; everything else is an incident. */
class RefusalsTests {

    private final Refusals refusals = new Refusals(bundles());

    @Test
    void aRefusalHasItsSentenceInBothLanguages() {
        var taken = new TakenByAnother("agent2");

        assertThat(refusals.sentenceFor(taken, Locale.ENGLISH)).contains("A colleague has taken it meanwhile.");
        assertThat(refusals.sentenceFor(taken, Locale.SIMPLIFIED_CHINESE)).contains("同事刚刚领取了它。");
    }

    @Test
    void aRefusalIsFoundBehindItsWrapping() {
        var wrapped = new ExecutionException(new TakenByAnother("agent2"));

        assertThat(refusals.sentenceFor(wrapped, Locale.ENGLISH)).isPresent();
    }

    @Test
    void aKindOfRefusalSpeaksForItsSubclasses() {
        var lost = new ObjectOptimisticLockingFailureException("request", 1L);

        assertThat(refusals.sentenceFor(lost, Locale.ENGLISH)).isPresent();
    }

    @Test
    void anythingElseIsAnIncident() {
        assertThat(refusals.sentenceFor(new IllegalStateException("oops"), Locale.ENGLISH))
                .isEmpty();
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("i18n/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
