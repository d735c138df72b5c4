package io.servicelane.channel.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.servicelane.channel.sms.TwilioFailure.Consequence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries the SDK's requests to the configured API, each exactly once. The SDK's own client repeats a POST on any 5xx
 * (and, below it, on 429 and 503 once more): the customer would get the message up to three times. It also knows no
 * other API than twilio.com.
 */
class OneAttemptHttpClient extends com.twilio.http.HttpClient {

    private final URI apiBaseUrl;
    private final Duration readTimeout;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    OneAttemptHttpClient(URI apiBaseUrl, Duration connectTimeout, Duration readTimeout) {
        this.apiBaseUrl = apiBaseUrl;
        this.readTimeout = readTimeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /** @throws TwilioFailure unless Twilio did what was asked */
    @Override
    public Response makeRequest(Request request) {
        var response = exchange(translated(request));
        if (response.statusCode() / 100 != 2) {
            throw failure(response);
        }
        return new Response(response.body(), response.statusCode());
    }

    private HttpRequest translated(Request request) {
        var asked = URI.create(request.constructURL().toString());
        var base = apiBaseUrl.toString().replaceAll("/+$", "");
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var call = HttpRequest.newBuilder(URI.create(base + asked.getRawPath() + query))
                .timeout(readTimeout)
                .header("Accept", "application/json")
                .header("Authorization", request.getAuthString());
        return request.getMethod() == HttpMethod.POST
                ? call.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(BodyPublishers.ofString(request.encodeFormBody()))
                        .build()
                : call.method(request.getMethod().toString(), BodyPublishers.noBody())
                        .build();
    }

    private HttpResponse<String> exchange(HttpRequest call) {
        var answer = http.sendAsync(call, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // the request's own time-out ends with the first byte of the answer, this one with the last
            return answer.get(readTimeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw new TwilioFailure(Consequence.UNKNOWN, "timeout", "Twilio did not answer in time");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TwilioFailure(Consequence.UNKNOWN, "stopped", "The desk was stopped while Twilio was asked");
        }
    }

    private static TwilioFailure failure(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
            return new TwilioFailure(Consequence.NOT_DONE, "connect", "Twilio cannot be reached");
        }
        if (cause instanceof IOException) {
            return new TwilioFailure(Consequence.UNKNOWN, "timeout", "Twilio did not answer");
        }
        throw new IllegalStateException(cause);
    }

    private TwilioFailure failure(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 429) {
            return new TwilioFailure(Consequence.NOT_DONE, "20429", "Twilio is busy");
        }
        if (status / 100 != 4 || status == 408) {
            return new TwilioFailure(Consequence.UNKNOWN, "" + status, "Twilio answered with HTTP status " + status);
        }
        var error = error(response.body());
        return new TwilioFailure(
                Consequence.REFUSED,
                error.path("code").asText("" + status),
                error.path("message").asText("Twilio answered with HTTP status " + status));
    }

    private JsonNode error(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notFromTwilio) {
            return json.missingNode();
        }
    }
}
