package dev.millrace.search.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import org.junit.jupiter.api.Test;

class DlpMaskerTest {

    @Test
    void an_address_in_a_query_becomes_its_type() {
        var masked = DlpMasker.standard().mask(new RawText("invoices sent to ada@example.com in May"));

        assertThat(masked.value())
                .startsWith("invoices sent to [")
                .endsWith("] in May")
                .doesNotContain("ada");
    }

    @Test
    void a_name_and_a_street_address_are_masked_as_in_documents() {
        var masked = DlpMasker.standard().mask(new RawText("letters to Zsófia Kovács, 221 Baker Street, London"));

        assertThat(masked.value()).contains("[PERSON]", "[STREET_ADDRESS]").doesNotContain("Kovács", "Baker");
    }

    @Test
    void a_query_without_personal_data_stays_as_it_is() {
        assertThat(DlpMasker.standard().mask(new RawText("parental leave")).value())
                .isEqualTo("parental leave");
    }
}
