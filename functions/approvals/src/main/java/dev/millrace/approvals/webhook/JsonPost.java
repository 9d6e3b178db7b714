package dev.millrace.approvals.webhook;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts JSON, so many times at most: again after no answer, 429 and 5xx. Follows no redirect, reads no answer but its
/// status, and waits for no answer that does not end.
public final class JsonPost {

    private static final int SUCCESS = 2;
    private static final int SERVER_ERROR = 5;
    private static final int CLASS = 100;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final int mostAttempts;
    private final Duration timeout;
    private final Duration pause;

    /// @param mostAttempts at least 1
    /// @param timeout of one attempt
    /// @param pause before the second attempt; twice as long before the third
    public JsonPost(int mostAttempts, Duration timeout, Duration pause) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(Redirect.NEVER)
                .build();
        this.mostAttempts = mostAttempts;
        this.timeout = timeout;
        this.pause = pause;
    }

    /// @param what is posted to, for messages; the address itself may be a secret
    /// @throws Transient if no attempt found anybody who took it
    /// @throws Defect if it was refused
    public void post(String what, String url, Map<String, ?> content, Signature signature) {
        var status = 0;
        for (var attempt = 1; attempt <= mostAttempts; attempt++) {
            status = status(what, request(what, url, Json.write(content), signature));
            if (status / CLASS == SUCCESS) {
                return;
            }
            if (status != 0 && status != TOO_MANY && status / CLASS != SERVER_ERROR) {
                throw new Defect("%s answered %d: mend its address or key in the settings".formatted(what, status));
            }
            if (attempt < mostAttempts) {
                sleep(pause.multipliedBy(attempt));
            }
        }
        throw new Transient("%s did not take a card in %d attempts; the last was answered %d"
                .formatted(what, mostAttempts, status));
    }

    private HttpRequest request(String what, String url, byte[] body, Signature signature) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(timeout)
                    .header("content-type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body));
            signature.headers(body).forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException _) {
            throw noUrl(what);
        }
    }

    private static Defect noUrl(String what) {
        return new Defect("the address of %s is no URL: mend it in the settings".formatted(what));
    }

    /// The status of the answer, 0 if there was none. The client's own timeout ends with the answer's headers.
    private int status(String what, HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return 0;
            }
            throw noUrl(what);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while posting a card", e);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted before posting a card again", e);
        }
    }
}
