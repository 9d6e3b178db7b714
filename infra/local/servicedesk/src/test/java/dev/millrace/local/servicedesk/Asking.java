package dev.millrace.local.servicedesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/// Asks a desk as Rita, who works there.
record Asking(HttpClient http, String url) {

    static Asking at(String url) {
        return new Asking(HttpClient.newHttpClient(), url);
    }

    HttpResponse<String> send(String method, String path, String body) {
        var user = Base64.getEncoder().encodeToString("rita:x".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("authorization", "Basic " + user)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> sendAsNobody(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    JsonNode json(String method, String path, String body) {
        return Tree.MAPPER.readTree(send(method, path, body).body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
