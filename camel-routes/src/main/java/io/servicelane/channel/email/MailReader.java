package io.servicelane.channel.email;

import io.servicelane.channel.MessageRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads mails, none bigger than allowed and none for longer than some seconds. */
@Component
class MailReader implements DisposableBean {

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final MailProperties settings;
    private final Clock clock;
    private final Duration longest;
    private final ExecutorService readers = Executors.newCachedThreadPool(MailReader::thread);

    @Autowired
    MailReader(MailProperties settings, ObjectProvider<Clock> clock) {
        this(settings, clock.getIfUnique(Clock::systemUTC), LONGEST);
    }

    MailReader(MailProperties settings, Clock clock, Duration longest) {
        this.settings = settings;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Reads the mail.
     *
     * @throws MessageRefused when it is too big, cannot be read, or not in time
     */
    ReceivedMail read(String account, byte[] raw) {
        if (raw.length > settings.imap().maxSize().toBytes()) {
            throw new MessageRefused(
                    "Bigger than %d MB".formatted(settings.imap().maxSize().toMegabytes()));
        }
        if (OriginalMail.isCut(raw)) {
            throw new MessageRefused(
                    "Far bigger than %d MB: only its header is here, the mail is in the mail server's quarantine folder"
                            .formatted(settings.imap().maxSize().toMegabytes()));
        }
        return inTime(() -> MimeMessages.read(raw, new Account(account), clock.instant()));
    }

    private ReceivedMail inTime(Callable<ReceivedMail> reading) {
        var result = readers.submit(reading);
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new MessageRefused("Reading it took longer than %d seconds".formatted(longest.toSeconds()), late);
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading a mail", stopping);
        } finally {
            result.cancel(true);
        }
    }

    /** Whatever the reader stumbles over, it will stumble over again: this mail is for a person to look at. */
    private static MessageRefused refusal(Throwable cause) {
        return cause instanceof MessageRefused refused
                ? refused
                : new MessageRefused("Not readable as a mail: " + cause, cause);
    }

    private static Thread thread(Runnable reading) {
        var thread = new Thread(reading, "mail-reader");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
