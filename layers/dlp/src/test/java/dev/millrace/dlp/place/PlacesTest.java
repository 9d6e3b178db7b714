package dev.millrace.dlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.word.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We moved here from Estonia last year. | Estonia
                    The train from Berlin was late. | Berlin
                    Wir fliegen nach Österreich. | Österreich
                    She was born in Nice and left early. | Nice
                    They met in Springfield, Illinois | Illinois
                    New York is big. | New York
                    They moved to Ringsmoor, Ireland. | Ringsmoor
                    She moved from Cyprus (Greek). | Cyprus (Greek)
                    i am from new zealand | new zealand
                    """)
    void a_place_is_found(String text, String place) {
        assertThat(Read.in(text, "LOCATION")).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nice work!", "Reading is fun.", "Of course, March was mild.", "Dr. London is here."})
    void a_word_that_is_a_place_elsewhere_is_left_alone(String text) {
        assertThat(Read.in(text, "LOCATION")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    My ZIP is 48750 | 48750
                    ZIP: 7412 SL | 7412 SL
                    Postleitzahl: 10115 | 10115
                    code postal 75002 | 75002
                    near SW1A 1AA somewhere | SW1A 1AA
                    ship to K1A 0B1 please | K1A 0B1
                    the shop in Ringsmoor 6091 is open | 6091
                    """)
    void a_postal_code_is_found(String text, String code) {
        assertThat(Read.in(text, "ZIP_CODE")).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We sold 48750 units in 2019.", "Room 5000 and 12 others", "in London 2012 was great"})
    void another_number_is_no_postal_code(String text) {
        assertThat(Read.in(text, "ZIP_CODE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GPS: 48.8566, 2.3522 | 48.8566, 2.3522
                    at 48°51'24"N 2°21'07"E today | 48°51'24"N 2°21'07"E
                    see 40.7128° N, 74.0060° W | 40.7128° N, 74.0060° W
                    coordinates -33.8688,151.2093 | -33.8688,151.2093
                    """)
    void coordinates_are_found(String text, String pair) {
        assertThat(Read.in(text, "COORDINATES")).containsExactly(pair);
    }

    @Test
    void two_prices_are_no_coordinates() {
        assertThat(Read.in("between 12.50, 14.75 and 97.123456, 8.1 euro", "COORDINATES"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights (p = 0.0219) and lengths (p = 0.0457)",
                "latitude and yield (-0.41 ± 0.17)",
                "from stage E8.25 to stage E12.75",
                "pieces 7.2S and 21S of the core",
                "boil at 42° to 47° for an hour",
                "see Figures S3 and S12",
                "lasted 0.6 s, 3.5 s and 9.0 s"
            })
    void two_measurements_are_no_coordinates(String text) {
        assertThat(Read.in(text, "COORDINATES")).isEmpty();
    }
}
