package dev.millrace.triage.desk.http;

import dev.millrace.core.error.Transient;
import dev.millrace.triage.desk.http.Exchange.Answered;
import dev.millrace.triage.desk.http.Exchange.NoAnswer;
import dev.millrace.triage.desk.http.Exchange.NotSent;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends requests, each once. Follows no redirect, so that no password goes elsewhere, and waits for no answer that
/// does
/// not end.
final class Wire {

    private static final long LONGEST_ANSWER = 8L << 20;

    private final HttpClient http;
    private final Duration timeout;

    Wire(Duration timeout) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.timeout = timeout;
    }

    Exchange send(HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return answered(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return isUnsent(e.getCause()) ? new NotSent() : new NoAnswer();
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new NoAnswer();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while a desk was asked", e);
        }
    }

    private static boolean isUnsent(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException;
    }

    private static Answered answered(HttpResponse<byte[]> response) {
        return new Answered(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("retry-after").flatMap(Wire::seconds));
    }

    /// The other form, a date, is not what desks send.
    private static Optional<Duration> seconds(String retryAfter) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(retryAfter.strip()))));
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
