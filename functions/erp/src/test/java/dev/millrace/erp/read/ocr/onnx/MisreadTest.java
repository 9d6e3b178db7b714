package dev.millrace.erp.read.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {

    @ParameterizedTest
    @CsvSource({"INV0ICE,INVOICE", "L0T,LOT", "N0,NO", "C0.,CO.", "Peta1ing,Petaling"})
    void a_digit_among_letters_is_the_letter_that_looks_like_it(String read, String meant) {
        assertThat(Misread.corrected(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"A102", "TD01167104", "10.00", "R000027830", "0.85", "1C"})
    void numbers_stay_as_they_are(String read) {
        assertThat(Misread.corrected(read)).isEqualTo(read);
    }
}
