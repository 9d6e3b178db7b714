package dev.millrace.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeReaderTest {

    private static final String LINES = "Jane Müller, 東京\n".repeat(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_says_how_to_read_and_is_left_out(String charset) throws IOException {
        assertThat(read(("\ufeff" + LINES).getBytes(Charset.forName(charset)))).isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void text_of_latin_letters_needs_no_mark(String charset) throws IOException {
        assertThat(read("jane@example.com".getBytes(Charset.forName(charset)))).isEqualTo("jane@example.com");
    }

    @Test
    void bytes_that_are_no_text_are_replaced_and_none_around_them_is_lost() throws IOException {
        var bytes = "a b c \0 d".getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xff;

        assertThat(read(bytes)).isEqualTo("a \ufffd c \0 d");
        assertThat(read(new byte[0])).isEmpty();
    }

    private static String read(byte[] bytes) throws IOException {
        var text = new StringWriter();
        try (var reader = UnicodeReader.of(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
