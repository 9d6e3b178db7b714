package dev.millrace.search.opensearch;

import dev.millrace.core.error.Transient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;
import software.amazon.awssdk.core.exception.SdkException;

/// Asks the index, and once more if it was not reached or was too busy. What is slow is not asked again: that would
/// make it slower.
final class Attempts {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private Attempts() {}

    /// @throws Transient if the index is down or slow
    static <T> T ask(Call<T> call) {
        try {
            return call.answer();
        } catch (IOException | OpenSearchException | SdkException failure) {
            if (!mayPass(failure)) {
                throw Failures.of(failure);
            }
        }
        pause();
        try {
            return call.answer();
        } catch (IOException | OpenSearchException | SdkException failure) {
            throw Failures.of(failure);
        }
    }

    private static boolean mayPass(Exception failure) {
        return switch (failure) {
            case OpenSearchException answered -> BUSY.contains(answered.status());
            case ResponseException answered -> BUSY.contains(answered.status());
            case SocketTimeoutException _ -> false;
            default -> true;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Transient("The search was cancelled.", interrupted);
        }
    }

    /// One request to the index.
    @FunctionalInterface
    interface Call<T> {
        T answer() throws IOException;
    }
}
