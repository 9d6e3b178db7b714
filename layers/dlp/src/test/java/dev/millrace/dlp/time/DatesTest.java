package dev.millrace.dlp.time;

import static dev.millrace.dlp.time.TimeDetectors.DATE_OF_BIRTH;
import static dev.millrace.dlp.time.TimeDetectors.DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-31",
                "2020-01-31T10:30:05.123Z",
                "2020-01-31 10:30:05",
                "2020-01-31T10:30+02:00",
                "04/07/1992",
                "2/8/1935",
                "3.4.2020",
                "3. 4. 2020",
                "31-12-1999",
                "April 7th, 2006",
                "7 April 2006",
                "7th of April 2006",
                "Tue, 7 Apr 2020 10:00:00",
                "7-Apr-06",
                "April 2006",
                "7 avr. 2019",
                "1er mai 2020",
                "7 de abril de 2019",
                "28. März 2020",
                "12 grudnia 2021",
                "2006. április 7",
                "10:30 am",
                "9 p.m.",
                "18:00 Uhr",
                "10:30:15",
                "Tuesday",
                "mercredi",
                "Sonntag"
            })
    void a_date_or_a_time_is_found_with_all_that_belongs_to_it(String date) {
        assertThat(Found.in("Seen, " + date + ", by us.", DATE_TIME)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"since 1977", "In 1980", "During 1971", "im Jahr 2001"})
    void a_year_is_found_after_a_word_that_makes_it_one(String text) {
        assertThat(Found.in("It went on " + text + ", they say.", DATE_TIME))
                .containsExactly(text.substring(text.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.12.345.6789",
                "1.2.3",
                "version 2.10.3",
                "room 2001",
                "2000 m",
                "a 2000 calorie diet",
                "31.02.2020",
                "13/13/2020",
                "John 3:16",
                "may 5 people",
                "Placido Domingo",
                "1/2",
                "May I",
                "Setembro 1257"
            })
    void other_numbers_and_words_are_no_dates(String text) {
        assertThat(Found.in("It says " + text + " there.", DATE_TIME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She was born on %s.",
                "DOB: %s",
                "Date of birth %s",
                "geboren am %s",
                "née le %s",
                "Fecha de nacimiento: %s",
                "Data urodzenia: %s",
                "дата рождения %s"
            })
    void a_date_after_a_word_for_birth_is_a_birthday(String sentence) {
        assertThat(Found.in(sentence.formatted("24.12.1970"), DATE_OF_BIRTH)).containsExactly("24.12.1970");
        assertThat(Found.in("It was sold on 24.12.1970.", DATE_OF_BIRTH)).isEmpty();
    }
}
