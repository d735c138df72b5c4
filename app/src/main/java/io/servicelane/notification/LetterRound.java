package io.servicelane.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.servicelane.calendar.WorkingCalendar;
import io.servicelane.channel.Channel;
import io.servicelane.conversation.ColleagueLetters;
import io.servicelane.notification.WaitingLetters.WaitingLetter;
import io.servicelane.process.Transactions;
import io.servicelane.security.Accounts;
import io.servicelane.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round every few seconds and writes to everybody for whom letters have waited long enough. */
@Component
class LetterRound {

    private static final Logger log = LoggerFactory.getLogger(LetterRound.class);

    private final WaitingLetters letters;
    private final HoursOfPeople hoursOfPeople;
    private final LetterWords words;
    private final ColleagueLetters colleagues;
    private final Accounts accounts;
    private final Viewers viewers;
    private final Transactions transactions;
    private final SendingRule rule;
    private final Clock clock;
    private final AtomicLong waiting;

    LetterRound(
            WaitingLetters letters,
            HoursOfPeople hoursOfPeople,
            LetterWords words,
            ColleagueLetters colleagues,
            Accounts accounts,
            Viewers viewers,
            Transactions transactions,
            NotificationProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.letters = letters;
        this.hoursOfPeople = hoursOfPeople;
        this.words = words;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.viewers = viewers;
        this.transactions = transactions;
        this.rule = new SendingRule(properties.bundle(), properties.perHour());
        this.clock = clock;
        this.waiting = meters.gauge("servicelane.notices.letters.waiting", new AtomicLong());
    }

    @Scheduled(fixedDelay = 2000)
    void go() {
        letters.peopleWaitingSince(clock.instant().minus(rule.bundle())).forEach(this::visit);
        waiting.set(letters.count());
    }

    private void visit(String username) {
        try {
            var hours = hoursOfPeople.of(username);
            if (hours.isOpen(clock.instant())) {
                transactions.inOne(() -> write(username, hours));
            }
        } catch (RuntimeException failure) {
            // the next person does not wait for it; the next round tries again
            log.error("Reminders to {} could not be written", username, failure);
        }
    }

    private void write(String username, WorkingCalendar hours) {
        if (letters.lock(username)) {
            letters.oldest(username).forEach((channel, oldest) -> {
                var now = clock.instant();
                var sent = letters.sentAfter(username, now.minus(SendingRule.HOUR));
                if (rule.letsGo(oldest, sent, hours, now)) {
                    send(username, channel, hours, now);
                }
            });
        }
    }

    private void send(String username, Channel channel, WorkingCalendar hours, Instant now) {
        var bundle = UUID.randomUUID().toString();
        var taken = letters.take(viewers.of(username), channel, bundle, now);
        letters.drop(
                bundle,
                taken.stream()
                        .filter(letter -> !letter.matters())
                        .map(letter -> letter.notice().id())
                        .toList());
        var left = taken.stream().filter(WaitingLetter::matters).toList();
        if (left.isEmpty()) {
            return;
        }
        var language = accounts.find(username).orElseThrow().language();
        var letter = words.letter(left, channel, language, hours.zone());
        if (!colleagues.write(username, channel, letter.subject(), letter.text())) {
            log.warn("{} cannot be reached by {}", username, channel.key());
            letters.unreachable(bundle);
        }
    }
}
