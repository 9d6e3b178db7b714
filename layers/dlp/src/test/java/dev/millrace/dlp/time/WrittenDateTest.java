package dev.millrace.dlp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class WrittenDateTest implements WithQuickTheories {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US),
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK),
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE),
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es")),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("pl")));

    @Test
    void days_added_to_a_date_in_any_form_are_added_to_what_it_says() {
        qt().forAll(
                        integers().between(0, FORMS.size() - 1),
                        integers().between(-25_000, 25_000),
                        integers().between(-4_000, 4_000))
                .check((form, day, days) -> {
                    var date = LocalDate.ofEpochDay(day);
                    var written =
                            WrittenDate.parse(FORMS.get(form).format(date)).orElseThrow();
                    var shifted = WrittenDate.parse(written.plusDays(days)).orElseThrow();
                    return written.date().equals(date) && shifted.date().equals(date.plusDays(days));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-31                | 2020-02-10
            2020-01-31T10:30:00Z      | 2020-02-10T10:30:00Z
            20200131T1030             | 20200210T1030
            3.4.2020                  | 13.4.2020
            03.04.20                  | 13.04.20
            24/12/1992                | 03/01/1993
            12/24/1992                | 01/03/1993
            2/8/1935                  | 2/18/1935
            April 7th, 2006           | April 17th, 2006
            Apr. 23rd 2006            | May. 3rd 2006
            Tue, 07 Apr 2020 10:00:00 | Fri, 17 Apr 2020 10:00:00
            7 avr. 2019               | 17 avr. 2019
            1er janvier 2020          | 11 janvier 2020
            28. MÄRZ 2020             | 7. APRIL 2020
            7-Apr-06                  | 17-Apr-06
            7 de abril de 2019        | 17 de abril de 2019
            2006. április 7.          | 2006. április 17.
            """)
    void a_date_ten_days_later_is_written_like_it(String date, String tenDaysLater) {
        assertThat(WrittenDate.parse(date))
                .hasValueSatisfying(written -> assertThat(written.plusDays(10)).isEqualTo(tenDaysLater));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1977", "Tuesday", "April 2006", "31.02.2020", "13/13/2020", "1.2.3", "10:30", "2020-1/3"})
    void what_is_no_full_date_is_not_read(String text) {
        assertThat(WrittenDate.parse(text)).isEmpty();
    }
}
