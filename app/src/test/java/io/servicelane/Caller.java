package io.servicelane;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody outside who talks HTTP to the desk: a program with HTTP Basic, or a browser with its session. */
public class Caller {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String authorization;

    private Caller(int port, String authorization) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    /** A visitor without any credentials. */
    public static Caller nobody(int port) {
        return new Caller(port, "");
    }

    /** A program that sends user name and password with every call; they are the same. */
    public static Caller program(int port, String username) {
        return program(port, username, username);
    }

    /** A program that sends user name and password with every call. */
    public static Caller program(int port, String username, String password) {
        var credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A program that shows a token with every call. */
    public static Caller token(int port, String token) {
        return new Caller(port, "Bearer " + token);
    }

    /** A browser whose user went through the sign-in page. */
    public static Caller browser(int port, String username) {
        var browser = nobody(port);
        browser.signIn(username, username);
        return browser;
    }

    /** Sends the sign-in page's form. */
    public HttpResponse<String> signIn(String username, String password) {
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(password))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public HttpResponse<String> patch(String path, String json) {
        return send("PATCH", path, json, "application/json");
    }

    public HttpResponse<String> send(String method, String path, String body, String contentType, String... headers) {
        var request = request(path)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
