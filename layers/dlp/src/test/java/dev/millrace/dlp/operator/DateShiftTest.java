package dev.millrace.dlp.operator;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Replacement;
import dev.millrace.dlp.key.Secrets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class DateShiftTest implements WithQuickTheories {

    private static final InfoType DATE = new InfoType("DATE_TIME");

    @Test
    void the_days_between_two_dates_of_a_document_stay() {
        var days = longs().between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        qt().forAll(days, days, integers().between(0, 1000)).check((one, other, document) -> {
            var shift = document("acme", "d" + document);
            var shiftedOne = LocalDate.parse(shift.replace(DATE, one.toString()));
            var shiftedOther = LocalDate.parse(shift.replace(DATE, other.toString()));
            return DAYS.between(one, other) == DAYS.between(shiftedOne, shiftedOther)
                    && !shiftedOne.equals(one)
                    && Math.abs(DAYS.between(one, shiftedOne)) <= 30;
        });
    }

    @Test
    void a_document_has_its_own_shift_which_is_always_the_same_and_any_is_as_likely() {
        var shifts = IntStream.range(0, 6000)
                .map(i -> (int) DAYS.between(
                        LocalDate.EPOCH,
                        LocalDate.parse(document("acme", "d" + i).replace(DATE, "1970-01-01"))))
                .boxed()
                .collect(Collectors.groupingBy(i -> i, Collectors.counting()));

        assertThat(shifts).hasSize(60).doesNotContainKey(0);
        assertThat(shifts.values()).allMatch(count -> count > 50 && count < 150);
        assertThat(document("acme", "d1").replace(DATE, "1970-01-01"))
                .isEqualTo(document("acme", "d1").replace(DATE, "1970-01-01"));
    }

    @Test
    void every_date_of_a_value_is_shifted_and_times_stay() {
        var document = document("acme", "letter");
        var one = document.replace(DATE, "2026-01-31");
        var other = document.replace(DATE, "2026-02-03");

        assertThat(document.replace(DATE, "2026-01-31 to 2026-02-03")).isEqualTo(one + " to " + other);
        assertThat(document.replace(DATE, "2026-01-31T10:30:00Z")).isEqualTo(one + "T10:30:00Z");
        assertThat(document.replace(DATE, "2026-01-31, 10:30")).isEqualTo(one + ", 10:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "at 10:30", "2026", "room 7 on 2026-01-31", "2026-01-31 to 2027", "31", "🙂"})
    void what_is_not_dates_alone_is_replaced_by_its_type(String value) {
        assertThat(document("acme", "letter").replace(DATE, value)).isEqualTo("[DATE_TIME]");
    }

    @Test
    void any_text_at_all_can_be_shifted() {
        qt().forAll(strings().allPossible().ofLengthBetween(1, 40))
                .check(value -> !document("acme", "d").replace(DATE, value).isEmpty());
    }

    private static Replacement document(String tenant, String document) {
        return new DateShift(Secrets.keys(1), 30)
                .forDocument(new MaskingScope(new TenantId(tenant), new DocumentId(document)));
    }
}
