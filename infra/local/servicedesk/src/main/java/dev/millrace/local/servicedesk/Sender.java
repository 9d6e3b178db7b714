package dev.millrace.local.servicedesk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts messages one after the other, each up to five times, and says on standard error what nobody took.
final class Sender implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("web-hooks").factory());

    /// @param headers without the content's type
    void post(HookTarget target, String body, Map<String, String> headers) {
        line.execute(() -> {
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (isTaken(target, body, headers)) {
                    return;
                }
                sleep(Duration.ofMillis(200L << attempt));
            }
            System.err.println("Nobody took what the service desk tells " + target.url());
        });
    }

    private boolean isTaken(HookTarget target, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(target.url())
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 != 5 && status != 429;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
