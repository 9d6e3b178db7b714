package dev.millrace.local.events.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static final Instant MONDAY_AT_NINE = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rate(1 minute)             | 2026-03-02T09:01:00Z
                    rate(12 hours)             | 2026-03-02T21:00:00Z
                    cron(0 10 * * ? *)         | 2026-03-02T10:00:00Z
                    cron(0/15 * * * ? *)       | 2026-03-02T09:15:00Z
                    cron(0 18 ? * MON-FRI *)   | 2026-03-02T18:00:00Z
                    cron(0 8 ? * 1 *)          | 2026-03-08T08:00:00Z
                    cron(0 8 1 * ? *)          | 2026-04-01T08:00:00Z
                    cron(0 8 L * ? *)          | 2026-03-31T08:00:00Z
                    cron(0 8 ? * 2#2 *)        | 2026-03-09T08:00:00Z
                    cron(0 8 3W * ? *)         | 2026-03-03T08:00:00Z
                    cron(5,35 14 * * ? *)      | 2026-03-02T14:05:00Z
                    cron(0 9 * * ? 2027)       | 2027-01-01T09:00:00Z
                    at(2026-03-02T09:00:01)    | 2026-03-02T09:00:01Z
                    """)
    void the_next_time_is_the_one_that_aws_documents(String expression, Instant next) {
        assertThat(Timetable.of(expression, ZoneOffset.UTC, MONDAY_AT_NINE).nextAfter(MONDAY_AT_NINE))
                .contains(next);
    }

    @Test
    void the_clock_going_forward_does_not_lose_a_day() {
        var daily = Timetable.of("cron(30 8 * * ? *)", ZoneId.of("Europe/Berlin"), MONDAY_AT_NINE);

        assertThat(daily.nextAfter(Instant.parse("2026-03-28T08:00:00Z")))
                .contains(Instant.parse("2026-03-29T06:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(0 minutes)",
                "cron(0 8 * * * *)",
                "cron(0 8 ? * ? *)",
                "cron(0 8 * * ?)",
                "cron(61 8 * * ? *)",
                "at(tomorrow)",
                "every day",
                ""
            })
    void an_expression_that_aws_refuses_is_refused(String expression) {
        assertThatThrownBy(() -> Timetable.of(expression, ZoneOffset.UTC, MONDAY_AT_NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schedule expression");
    }
}
