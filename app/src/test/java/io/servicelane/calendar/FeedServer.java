package io.servicelane.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of this machine that answers with feeds. */
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "";
    private volatile String location = "";
    private volatile boolean stuck;

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    /** From now on, holidays on the dates, written as {@code 20261001}. */
    public FeedServer holidays(String... dates) {
        var events = new StringBuilder();
        for (var date : dates) {
            events.append("BEGIN:VEVENT\r\nUID:%1$s\r\nDTSTART;VALUE=DATE:%1$s\r\nSUMMARY:Day %1$s\r\nEND:VEVENT\r\n"
                    .formatted(date));
        }
        return says(
                200, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n%sEND:VCALENDAR\r\n".formatted(events));
    }

    /** From now on, this answer. */
    public FeedServer says(int status, String body) {
        this.status = status;
        this.body = body;
        return this;
    }

    /** {@code /moved} leads there. */
    FeedServer movedTo(String location) {
        this.location = location;
        return this;
    }

    /** From now on, answers begin and never end. */
    FeedServer getsStuck() {
        this.stuck = true;
        return this;
    }

    private void answer(HttpExchange call) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (call.getRequestURI().getPath().equals("/moved")) {
            call.getResponseHeaders().add("Location", location);
            call.sendResponseHeaders(302, -1);
        } else if (stuck) {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
            call.getResponseBody().flush();
            untilClosing();
        } else {
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : 0);
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    private void untilClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
