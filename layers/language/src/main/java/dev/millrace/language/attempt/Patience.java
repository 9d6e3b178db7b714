package dev.millrace.language.attempt;

import dev.millrace.core.env.Environment;
import java.time.Duration;

/// How long we bear with a remote model.
///
/// @param mostTries how often it is asked at most; 1 or more
/// @param oneTry how long one try may take
/// @param allTries how long all of it may take, the pauses between tries included
public record Patience(int mostTries, Duration oneTry, Duration allTries) {

    /// An HTTP API of API Gateway waits for 30 seconds, so what takes longer is heard by nobody
    /// ([quotas](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html)).
    public static final Patience USUAL = new Patience(3, Duration.ofSeconds(20), Duration.ofSeconds(25));

    /// @throws IllegalArgumentException if it is no patience at all
    public Patience {
        if (mostTries < 1 || !oneTry.isPositive() || !allTries.isPositive()) {
            throw new IllegalArgumentException("At least one try of some duration, not " + mostTries + " of " + oneTry);
        }
    }

    /// The usual, or that of `MODEL_DEADLINE_SECONDS` for all tries together.
    public static Patience from(Environment environment) {
        return environment
                .find("MODEL_DEADLINE_SECONDS")
                .map(Patience::seconds)
                .map(all -> new Patience(USUAL.mostTries, all, all))
                .orElse(USUAL);
    }

    private static Duration seconds(String value) {
        try {
            return Duration.ofSeconds(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("MODEL_DEADLINE_SECONDS must be a number of seconds", e);
        }
    }
}
