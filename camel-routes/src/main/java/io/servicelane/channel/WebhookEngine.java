package io.servicelane.channel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Serves the webhooks on threads of their own. Without it Camel takes whatever executor it finds in the application,
 * which is the pool of Camunda's job executor: a flood of webhooks would stop the timers, and the other way round.
 *
 * <p>A flood waits in the queue; when that is full, the server's own threads work too and so stop accepting more.
 */
@Component("platform-http-engine")
class WebhookEngine implements PlatformHttpEngine, DisposableBean {

    private static final int THREADS = 12;
    private static final int WAITING = 400;

    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            60,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            work -> new Thread(work, "webhook-" + started.incrementAndGet()),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final ServerProperties server;

    WebhookEngine(ServerProperties server) {
        this.server = server;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor route) {
        return new WebhookConsumer(endpoint, route, threads);
    }

    @Override
    public int getServerPort() {
        return server.getPort() == null ? 8080 : server.getPort();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
