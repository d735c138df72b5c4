package io.servicelane.channel.outbox;

import io.servicelane.channel.ChannelErrors;
import io.servicelane.channel.OutboundMessage;
import io.servicelane.channel.OutboundMessages;
import io.servicelane.channel.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox: one thread looks, a few send. It takes no more than can be sent at once, so that a stop or a
 * crash leaves little waiting for its turn to be given out again; whoever finishes rings again.
 */
@Component
class OutboxDispatcher implements OutboundMessages, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int SECONDS_TO_FINISH = 15;

    private final Outbox outbox;
    private final ProducerTemplate camel;
    private final Semaphore free;
    private final AtomicBoolean rung = new AtomicBoolean();
    private final ExecutorService looking;
    private final ExecutorService sending;
    private volatile boolean running;

    OutboxDispatcher(Outbox outbox, ProducerTemplate camel, OutboxProperties properties) {
        this.outbox = outbox;
        this.camel = camel;
        this.free = new Semaphore(properties.senders());
        this.looking = threads("outbox-look", 1);
        this.sending = threads("outbox-send", properties.senders());
    }

    @Override
    public void waiting() {
        if (running && rung.compareAndSet(false, true)) {
            looking.execute(this::look);
        }
    }

    private void look() {
        rung.set(false);
        try {
            int atMost = free.availablePermits();
            if (running && atMost > 0) {
                inOrderPerRecipient(outbox.take(atMost)).forEach(this::send);
            }
        } catch (RuntimeException failure) {
            log.error("The outbox could not be read: {}", ChannelErrors.describe(failure));
        }
    }

    /** Two messages to the same person keep their order; messages to different people do not wait for each other. */
    private static Collection<List<OutboundMessage>> inOrderPerRecipient(List<OutboundMessage> messages) {
        Map<String, List<OutboundMessage>> byRecipient = new LinkedHashMap<>();
        messages.forEach(message -> byRecipient
                .computeIfAbsent(message.channel() + " " + message.to(), missing -> new ArrayList<>())
                .add(message));
        return byRecipient.values();
    }

    private void send(List<OutboundMessage> messages) {
        free.acquireUninterruptibly();
        sending.execute(() -> {
            try {
                messages.forEach(this::send);
            } finally {
                free.release();
                waiting();
            }
        });
    }

    private void send(OutboundMessage message) {
        Throwable failure = camel.send(
                        OutboxRoutes.SEND, exchange -> exchange.getMessage().setBody(message))
                .getException();
        if (failure != null) {
            putOff(message, failure);
        }
    }

    /** What a channel did not settle itself is tried again later, whatever it was. */
    private void putOff(OutboundMessage message, Throwable failure) {
        try {
            if (failure instanceof DirectConsumerNotAvailableException) {
                outbox.postponed(message.id(), message.channel().key() + " is not configured");
            } else {
                log.error("Message {} could not be sent: {}", message.id(), ChannelErrors.describe(failure));
                outbox.postponed(
                        message.id(), "Sending failed: " + failure.getClass().getSimpleName());
            }
        } catch (RuntimeException alsoFailed) {
            // the outbox gives it out again by itself after some minutes
            log.error("Message {} is in doubt: {}", message.id(), ChannelErrors.describe(alsoFailed));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        finish(looking);
        finish(sending);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before anything it needs: routes, engine, database. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static void finish(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService threads(String name, int number) {
        var started = new AtomicInteger();
        return new ThreadPoolExecutor(
                number,
                number,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, name + "-" + started.incrementAndGet()),
                // rung in the moment of stopping: whoever starts next looks anyway
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
