package dev.millrace.language.attempt;

import java.time.Duration;
import java.util.Optional;

/// The header `Retry-After` ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)).
public final class RetryAfter {

    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    /// The seconds that it gives; nothing if it gives a date, which model APIs do not, or nonsense.
    public static Optional<Duration> of(Optional<String> header) {
        return header.map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= MOST_DIGITS)
                .filter(value -> value.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .map(value -> Duration.ofSeconds(Integer.parseInt(value)));
    }
}
