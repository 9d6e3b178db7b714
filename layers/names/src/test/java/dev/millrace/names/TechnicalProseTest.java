package dev.millrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicalProseTest {

    private static final MaskingEngine ENGINE = new MaskingEngine(List.of(FastNames.load()), MaskingPolicy.STANDARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METHODS: Fibroblasts and macrophages were incubated with ligands of the receptor.",
                "Similarly, B-cell differentiation requires histone acetylation and mRNA translation.",
                "Genome-wide sequencing of lymphocytes identified microRNA precursors.",
                "Patients with diabetes mellitus were randomized to subcutaneous insulin."
            })
    void terms_are_no_persons(String text) {
        assertThat(persons(text)).isEmpty();
    }

    @Test
    void a_person_in_plain_prose_is_found() {
        assertThat(persons("Please send the invoice for the printer to Margaret Wilson."))
                .isNotEmpty();
    }

    private static List<String> persons(String text) {
        return ENGINE.inspect(new RawText(text)).stream()
                .filter(span -> span.type().name().equals("PERSON"))
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
