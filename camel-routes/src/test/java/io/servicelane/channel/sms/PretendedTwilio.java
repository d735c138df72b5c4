package io.servicelane.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as told and remembers what it was asked. */
class PretendedTwilio implements AutoCloseable {

    /** What it was asked. */
    record Call(String method, String uri, String authorization, String body) {}

    /** What it is to answer. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PretendedTwilio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    PretendedTwilio answers(int status, String json) {
        return answers(exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    PretendedTwilio answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Nothing is said until the test is over. */
    PretendedTwilio hangs() {
        return answers(exchange -> keepWaiting());
    }

    /** The answer begins and never ends. */
    PretendedTwilio stammers() {
        return answers(exchange -> {
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            keepWaiting();
        });
    }

    private void keepWaiting() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<String> methods() {
        return calls.stream().map(Call::method).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        try (exchange) {
            var answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(599, -1);
            } else {
                answer.to(exchange);
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
