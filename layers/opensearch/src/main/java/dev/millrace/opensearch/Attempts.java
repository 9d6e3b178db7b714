package dev.millrace.opensearch;

import dev.millrace.core.error.Transient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.core.exception.SdkException;

/// Asks the index, and once more if it was not reached or was too busy. What is slow is not asked again: that would
/// make it slower.
public final class Attempts {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private Attempts() {}

    /// @return an answer that is not busy, whatever else it says
    /// @throws Transient if the index is down, busy or slow
    public static Answer ask(Call call) {
        try {
            var answer = call.answer();
            if (!BUSY.contains(answer.status())) {
                return answer;
            }
        } catch (SocketTimeoutException slow) {
            throw Failures.of(slow);
        } catch (IOException | SdkException failure) {
            // Once more.
        }
        pause();
        return askForTheLastTime(call);
    }

    private static Answer askForTheLastTime(Call call) {
        try {
            var answer = call.answer();
            if (BUSY.contains(answer.status())) {
                throw Failures.busy(answer.status());
            }
            return answer;
        } catch (IOException | SdkException failure) {
            throw Failures.of(failure);
        }
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
    public interface Call {
        /// @throws IOException if it was not reached or did not answer
        Answer answer() throws IOException;
    }
}
