package dev.millrace.dlp.structured;

import static dev.millrace.dlp.structured.Format.CSV;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.operator.EachAlone;
import org.junit.jupiter.api.Test;

class CsvMaskingTest {

    @Test
    void cells_are_masked_and_quotes_blanks_and_line_ends_stay() {
        assertThat(Masking.text(
                        "id,mail,note\r\n1, jane@example.com ,\"said \"\"hi\"\",\nto x@example.com\"\n\n2,,\n", CSV))
                .isEqualTo("id,mail,note\r\n1, [EMAIL_ADDRESS] ,\"said \"\"hi\"\",\nto [EMAIL_ADDRESS]\"\n\n2,,\n");
    }

    @Test
    void names_of_columns_are_context_for_the_cells_below() {
        assertThat(Masking.text("id,homePhone\n1,020 7946 0018\n2,020 7946 0019\n", CSV))
                .isEqualTo("id,homePhone\n1,[PHONE_NUMBER]\n2,[PHONE_NUMBER]\n");
    }

    @Test
    void other_delimiters_and_quotes_are_recognized() {
        assertThat(Masking.text("a;b\n1,5;jane@example.com\n2,5;'x'\n", CSV))
                .isEqualTo("a;b\n1,5;[EMAIL_ADDRESS]\n2,5;'x'\n");
        assertThat(Masking.text("a\tb\n'one\ttwo'\tjane@example.com\n", CSV))
                .isEqualTo("a\tb\n'one\ttwo'\t[EMAIL_ADDRESS]\n");
    }

    @Test
    void a_first_record_with_data_is_masked_like_any() {
        assertThat(Masking.text("1,jane@example.com\n2,x@example.com", CSV))
                .isEqualTo("1,[EMAIL_ADDRESS]\n2,[EMAIL_ADDRESS]");
    }

    @Test
    void nothing_is_read_across_cells() {
        assertThat(Masking.text("4012 8888,8888 1881\n4012 8888,8888 1881\n", CSV))
                .isEqualTo("4012 8888,8888 1881\n4012 8888,8888 1881\n");
    }

    @Test
    void what_replaces_a_value_cannot_make_cells() {
        var hostile = new EachAlone((_, _) -> "a,\"b");

        assertThat(Masking.text(
                        "id,mail\n1,<jane@example.com>\n2,\"x@example.com\"\n", CSV, InfoType.EMAIL_ADDRESS, hostile))
                .isEqualTo("id,mail\n1,\"<a,\"\"b>\"\n2,\"a,\"\"b\"\n");
    }

    @Test
    void quotes_that_do_not_close_make_it_text_from_their_record_on() {
        var masked = Masking.of("id,mail\n1,a@example.com\n2,\"b@example.com,c@example.com\n", CSV);

        assertThat(masked.text().value())
                .isEqualTo("id,mail\n1,[EMAIL_ADDRESS]\n2,\"[EMAIL_ADDRESS],[EMAIL_ADDRESS]\n");
        assertThat(masked.structure().format()).isEqualTo(Format.TEXT);
        assertThat(masked.structure().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("record 3"));
    }
}
