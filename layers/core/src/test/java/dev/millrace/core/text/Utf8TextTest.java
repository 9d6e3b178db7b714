package dev.millrace.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

    @Test
    void what_is_utf_8_comes_through() {
        var text = "Crème brûlée für 東京 😀";

        assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(decode(new byte[0])).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_left_out() {
        assertThat(decode("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFEFF");
    }

    @Test
    void broken_bytes_are_replaced_and_the_rest_stays() {
        assertThat(decode("Müller, jane@example.com".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("M\uFFFDller, jane@example.com");
        assertThat(decode(bytes(0xE2, 0x82, 'a', 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xF0, 0x9F)))
                .startsWith("\uFFFDa\uFFFD")
                .endsWith("\uFFFD");
    }

    @Test
    void any_bytes_at_all_decode_to_what_can_be_encoded_again() {
        var random = new Random(1);
        for (var length = 0; length < 500; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            var text = decode(bytes);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        }
    }

    @Test
    void a_stream_is_read_as_the_bytes_are() throws IOException {
        var bytes = new byte[20_000];
        new Random(2).nextBytes(bytes);
        var read = new StringWriter();

        UnicodeReader.of(new ByteArrayInputStream(bytes)).transferTo(read);

        assertThat(read.toString()).isEqualTo(decode(bytes));
    }

    private static String decode(byte[] bytes) {
        return Utf8Text.decode(bytes).value();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
