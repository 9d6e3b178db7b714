package dev.millrace.triage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.millrace.triage.service.Rota.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SINCE = LocalDateTime.parse("2026-01-05T09:00");
    private final Rota rota = new Rota(BERLIN, SINCE, List.of("ada", "ben", "eve"), List.of());

    @Test
    void each_week_is_the_turn_of_the_next() {
        assertThat(rota.onDuty(at("2026-01-05T09:00+01:00"))).contains("ada");
        assertThat(rota.onDuty(at("2026-01-12T08:59+01:00"))).contains("ada");
        assertThat(rota.onDuty(at("2026-01-12T09:00+01:00"))).contains("ben");
        assertThat(rota.onDuty(at("2026-01-26T09:00+01:00"))).contains("ada");
    }

    @Test
    void nobody_is_on_duty_before_the_first_hand_over() {
        assertThat(rota.onDuty(at("2026-01-05T08:59+01:00"))).isEmpty();
    }

    @Test
    void duty_is_handed_over_at_nine_in_summer_and_in_winter() {
        assertThat(rota.onDuty(at("2026-03-30T08:59+02:00"))).isEqualTo(rota.onDuty(at("2026-03-23T09:00+01:00")));
        assertThat(rota.onDuty(at("2026-03-30T09:00+02:00"))).isNotEqualTo(rota.onDuty(at("2026-03-30T08:59+02:00")));
        assertThat(rota.onDuty(at("2026-10-26T09:00+01:00"))).isNotEqualTo(rota.onDuty(at("2026-10-26T08:59+01:00")));
    }

    @Test
    void clocks_that_are_set_back_hand_over_once() {
        var atNight = new Rota(BERLIN, LocalDateTime.parse("2026-10-18T02:30"), List.of("ada", "ben"), List.of());

        assertThat(atNight.onDuty(at("2026-10-25T02:29+02:00"))).contains("ada");
        assertThat(atNight.onDuty(at("2026-10-25T02:30+02:00"))).contains("ben");
        assertThat(atNight.onDuty(at("2026-10-25T02:10+01:00"))).contains("ben");
        assertThat(atNight.onDuty(at("2026-10-25T02:30+01:00"))).contains("ben");
    }

    @Test
    void a_hand_over_that_clocks_skip_happens_when_they_do() {
        var atNight = new Rota(BERLIN, LocalDateTime.parse("2026-03-22T02:30"), List.of("ada", "ben"), List.of());

        assertThat(atNight.onDuty(at("2026-03-29T01:59+01:00"))).contains("ada");
        assertThat(atNight.onDuty(at("2026-03-29T03:00+02:00"))).contains("ben");
    }

    @Test
    void somebody_stands_in_from_one_instant_to_before_another() {
        var standIn = new StandIn(at("2026-01-06T12:00Z"), at("2026-01-07T12:00Z"), "kim");
        var changed = new Rota(BERLIN, SINCE, List.of("ada", "ben"), List.of(standIn));

        assertThat(changed.onDuty(at("2026-01-06T11:59Z"))).contains("ada");
        assertThat(changed.onDuty(at("2026-01-06T12:00Z"))).contains("kim");
        assertThat(changed.onDuty(at("2026-01-07T12:00Z"))).contains("ada");
    }

    @Test
    void a_week_after_anybody_it_is_the_turn_of_the_next() {
        qt().forAll(integers().between(0, 600_000)).check(minutes -> {
            var moment = SINCE.plusMinutes(minutes).atZone(BERLIN);
            var now = rota.people().indexOf(rota.onDuty(moment.toInstant()).orElseThrow());
            var then = rota.people()
                    .indexOf(rota.onDuty(moment.plusWeeks(1).toInstant()).orElseThrow());
            return then == (now + 1) % 3;
        });
    }

    @Test
    void at_any_moment_somebody_is_on_duty_and_changes_only_at_nine() {
        qt().forAll(integers().between(0, 600_000)).check(minutes -> {
            var now = SINCE.atZone(BERLIN).toInstant().plus(Duration.ofMinutes(minutes));
            var next = now.plusSeconds(60);
            var shown = next.atZone(BERLIN);
            return rota.onDuty(now).equals(rota.onDuty(next)) || (shown.getHour() == 9 && shown.getMinute() == 0);
        });
    }

    @Test
    void a_rota_of_nobody_and_a_stand_in_that_ends_first_are_refused() {
        assertThatThrownBy(() -> new Rota(BERLIN, SINCE, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StandIn(Instant.MAX, Instant.MIN, "kim"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
