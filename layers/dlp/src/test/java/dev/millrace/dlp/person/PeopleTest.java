package dev.millrace.dlp.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.word.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AGE | He is a 79 year old man. | 79
                    AGE | a 31-year-old from here | 31
                    AGE | She died aged 60. | 60
                    AGE | I am 23. | 23
                    AGE | age: 46 | 46
                    AGE | I just turned 47 | 47
                    AGE | Elle est âgée de 52 ans | 52
                    AGE | Er ist 40 Jahre alt | 40
                    AGE | 41 y/o male | 41
                    NRP | A Slovenian film | Slovenian
                    NRP | I am cambodian | cambodian
                    NRP | The saudis left. | saudis
                    NRP | Two Greenlanders came | Greenlanders
                    NRP | a North Korean ship | North Korean
                    TITLE | Ask Dr. Prieto | Dr.
                    TITLE | Frau Kern ist da | Frau
                    TITLE | She works as a dental nurse here | dental nurse
                    PERSON | Ask Dr. Ana Prieto-Vega now | Ana Prieto-Vega
                    PERSON | Herr von der Leyen kommt | von der Leyen
                    PERSON | My name is Ana J. Prieto. | Ana J. Prieto
                    PERSON | Dear Ana, thanks. | Ana
                    PERSON | Name: Ana Prieto | Ana Prieto
                    PERSON | Je m'appelle Ana Prieto | Ana Prieto
                    ORGANIZATION | I left Kern, Prieto and Sons GmbH then | Kern, Prieto and Sons GmbH
                    ORGANIZATION | Acme Widgets Inc. said so | Acme Widgets Inc.
                    ORGANIZATION | I work for Ringsmoor Labs | Ringsmoor Labs
                    ORGANIZATION | Employer: Kernwerk | Kernwerk
                    TITLE | I was there as Booking clerk once | Booking clerk
                    ORGANIZATION | at the University of Jena now | University of Jena
                    ORGANIZATION | at Ringsmoor General Hospital now | Ringsmoor General Hospital
                    """)
    void it_is_found(String type, String text, String value) {
        assertThat(Read.in(text, type)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It took 79 years and 31 days.",
                "I was 20 minutes late, it is 5 now.",
                "A pole fell; polish the table well.",
                "Dear all, thanks.",
                "My name is not here.",
                "The bank of the river is in the court."
            })
    void what_only_sounds_like_it_is_left_alone(String text) {
        assertThat(Read.masked(text)).isEqualTo(text);
    }
}
