package dev.millrace.triage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long LAST = Instant.parse("2028-01-01T00:00:00Z").getEpochSecond() / 60;

    /// Zones whose clocks change by an hour, by half an hour, at midnight, in the other half of the year, and never.
    private static final Gen<ZoneId> ZONES = pick(List.of(
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Asia/Kolkata")));

    private static final Gen<Instant> STARTS =
            longs().between(FIRST, LAST).map(minute -> Instant.ofEpochSecond(minute * 60));
    private static final Gen<Duration> PROMISES = integers().between(1, 6_000).map(Duration::ofMinutes);

    @Test
    void what_is_promised_in_the_evening_is_due_the_next_morning() {
        var calendar = weekdays(BERLIN, new Hours(NINE, FIVE), Set.of());

        assertThat(calendar.after(at("2026-03-02T16:30+01:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-03T09:30+01:00"));
        assertThat(calendar.after(at("2026-03-06T16:30+01:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-09T09:30+01:00"));
    }

    @Test
    void a_promise_may_end_with_the_day() {
        var calendar = weekdays(BERLIN, new Hours(NINE, FIVE), Set.of());

        assertThat(calendar.after(at("2026-03-02T09:00+01:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-02T17:00+01:00"));
    }

    @Test
    void nothing_is_due_on_a_holiday() {
        var calendar = weekdays(BERLIN, new Hours(NINE, FIVE), Set.of(LocalDate.parse("2026-04-06")));

        assertThat(calendar.after(at("2026-04-03T16:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-04-07T10:00+02:00"));
    }

    @Test
    void a_holiday_is_one_by_the_clocks_of_the_desk() {
        var calendar =
                every(ZoneId.of("Pacific/Auckland"), new Hours(NINE, FIVE), Set.of(LocalDate.parse("2026-02-06")));

        assertThat(calendar.openBetween(at("2026-02-05T11:00Z"), at("2026-02-06T11:00Z")))
                .isZero();
    }

    @Test
    void an_hour_that_clocks_skip_is_none_and_one_that_they_show_twice_is_two() {
        var always = every(BERLIN, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), Set.of());

        assertThat(always.openBetween(at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")))
                .hasHours(23);
        assertThat(always.openBetween(at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .hasHours(25);
    }

    @Test
    void hours_that_clocks_skip_are_not_made_up_for() {
        var skipped = new Hours(LocalTime.of(2, 15), LocalTime.of(2, 45));
        var after = new Hours(LocalTime.of(3, 0), LocalTime.of(4, 0));
        var calendar = new BusinessCalendar(BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(after, skipped)), Set.of());

        assertThat(calendar.openBetween(at("2026-03-29T00:00+01:00"), at("2026-03-29T12:00+02:00")))
                .hasHours(1);
        assertThat(calendar.openBetween(at("2026-03-22T00:00+01:00"), at("2026-03-22T12:00+01:00")))
                .hasMinutes(90);
    }

    @Test
    void as_much_time_passes_until_it_is_due_as_was_promised() {
        qt().forAll(calendars(NINE), STARTS, PROMISES)
                .check((calendar, start, promise) -> calendar.openBetween(start, calendar.after(start, promise))
                        .equals(promise));
    }

    @Test
    void two_promises_one_after_the_other_are_due_with_their_sum() {
        qt().forAll(calendars(LocalTime.of(2, 30)), STARTS, PROMISES, PROMISES)
                .check((calendar, start, first, second) -> calendar.after(calendar.after(start, first), second)
                        .equals(calendar.after(start, first.plus(second))));
    }

    @Test
    void what_comes_later_is_due_no_sooner() {
        qt().forAll(calendars(LocalTime.of(1, 0)), STARTS, PROMISES, PROMISES)
                .check((calendar, start, later, promise) ->
                        !calendar.after(start.plus(later), promise).isBefore(calendar.after(start, promise)));
    }

    @Test
    void time_counts_minute_by_minute_while_the_clock_on_the_wall_says_open() {
        qt().withExamples(200)
                .forAll(calendars(LocalTime.of(6, 0)), STARTS, integers().between(1, 600))
                .check((calendar, start, minutes) -> calendar.after(start, Duration.ofMinutes(minutes))
                        .equals(countedOut(calendar, start, minutes)));
    }

    @Test
    void hours_that_overlap_and_calendars_that_never_open_are_refused() {
        var early = new Hours(NINE, FIVE);
        var late = new Hours(LocalTime.NOON, LocalTime.MIDNIGHT);

        assertThatThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(DayOfWeek.MONDAY, List.of(late, early)), Set.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(), Set.of()))
                .hasMessageContaining("open");
        assertThatThrownBy(() -> new Hours(FIVE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Counts as somebody would who looks at the clock every minute.
    private static Instant countedOut(BusinessCalendar calendar, Instant start, int minutes) {
        var now = start;
        for (var left = minutes; left > 0; now = now.plusSeconds(60)) {
            if (saysOpen(calendar, now)) {
                left--;
            }
        }
        return now;
    }

    private static boolean saysOpen(BusinessCalendar calendar, Instant now) {
        var shown = now.atZone(calendar.zone());
        return !calendar.holidays().contains(shown.toLocalDate())
                && calendar.week().getOrDefault(shown.getDayOfWeek(), List.of()).stream()
                        .anyMatch(hours -> !shown.toLocalTime().isBefore(hours.from())
                                && shown.toLocalTime().isBefore(hours.until()));
    }

    /// Open from then until five on weekdays, and closed on some days of both years.
    private static Gen<BusinessCalendar> calendars(LocalTime from) {
        var holidays = integers()
                .between(0, 729)
                .map(day -> LocalDate.parse("2026-01-01").plusDays(day));
        return ZONES.zip(
                holidays,
                holidays,
                (zone, one, other) -> weekdays(
                        zone,
                        new Hours(from, FIVE),
                        Set.copyOf(List.of(one, other).stream().distinct().toList())));
    }

    private static BusinessCalendar weekdays(ZoneId zone, Hours hours, Set<LocalDate> holidays) {
        var week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .collect(Collectors.toMap(Function.identity(), _ -> List.of(hours)));
        return new BusinessCalendar(zone, week, holidays);
    }

    private static BusinessCalendar every(ZoneId zone, Hours hours, Set<LocalDate> holidays) {
        var week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> List.of(hours)));
        return new BusinessCalendar(zone, week, holidays);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
