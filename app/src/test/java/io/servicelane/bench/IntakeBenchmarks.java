package io.servicelane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.RunningDesk;
import io.servicelane.process.RequestNumber;
import io.servicelane.process.RequestProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Intake of text messages over HTTP (signature, message, customer, classification, request, process) beside the bare
 * engine starting the same model with the same variables on the same database. The job executor rests in both.
 */
@Tag("benchmark")
@RunningDesk
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "servicelane.public-url=http://desk.test",
            "servicelane.twilio.account-sid=AC00000000000000000000000000000000",
            "servicelane.twilio.auth-token=bench",
            "servicelane.twilio.number=+15005550006",
            "logging.level.root=warn"
        })
class IntakeBenchmarks {

    private static final int WARM_UP = 300;
    private static final int RUNS = 600;
    private static final int THREADS = 4;
    private static final int ROUNDS = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private RequestProcesses engine;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void intakeBesideTheBareEngine() throws Exception {
        measured("warm-up", WARM_UP, this::textMessage);
        measured("warm-up", WARM_UP, this::bareStart);
        var ratios = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var bare = measured("bare engine", RUNS, this::bareStart);
            var desk = measured("sms over http", RUNS, this::textMessage);
            ratios[round] = desk / bare;
        }
        Arrays.sort(ratios);
        print("ratio desk/engine: %.2f (%.2f to %.2f)", ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message").query(Long.class).single())
                .isGreaterThanOrEqualTo(WARM_UP + (long) ROUNDS * RUNS);
    }

    private void textMessage(int index) {
        var parameters = new TreeMap<String, String>(Map.of(
                "MessageSid", "SM%032d".formatted(index),
                "AccountSid", "AC00000000000000000000000000000000",
                "From", "+1415%07d".formatted(2_000_000 + index),
                "To", "+15005550006",
                "Body", "My boiler is broken",
                "NumMedia", "0"));
        var form = new StringBuilder();
        parameters.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/channels/twilio/message"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature(parameters))
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        try {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bareStart(int index) {
        var variables = new HashMap<String, Object>(Map.of(
                "type", "repair",
                "priority", "NORMAL",
                "tier", "STANDARD",
                "channel", "sms",
                "queue", "repair"));
        engine.opened(RequestNumber.of(900_000_000L + index), "repair", variables);
    }

    /** Runs the work on some threads; returns runs per second. */
    private double measured(String what, int runs, IntConsumer work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(THREADS);
        var millis = new double[runs];
        var start = System.nanoTime();
        try {
            var pending = IntStream.range(0, runs)
                    .<Future<?>>mapToObj(run -> pool.submit(() -> {
                        var began = System.nanoTime();
                        work.accept(next.incrementAndGet());
                        millis[run] = (System.nanoTime() - began) / 1e6;
                    }))
                    .toList();
            for (var one : pending) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        var perSecond = runs / ((System.nanoTime() - start) / 1e9);
        Arrays.sort(millis);
        print(
                "%-14s %6.0f/s   median %5.1f ms   95%% %5.1f ms",
                what, perSecond, millis[runs / 2], millis[runs * 95 / 100]);
        return perSecond;
    }

    private static String signature(TreeMap<String, String> parameters) {
        var signed = new StringBuilder("http://desk.test/channels/twilio/message");
        parameters.forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("bench".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String line, Object... figures) {
        System.out.println("BENCHMARK " + line.formatted(figures));
    }
}
