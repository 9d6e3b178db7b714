package dev.millrace.masking.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.dlp.Detector;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Rule;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskObjectTest {

    private static final ObjectPointer CSV = new ObjectPointer("uploads", "big/people.csv");
    private static final ObjectPointer MASKED = new ObjectPointer("lake", "masked-objects/acme/big/people.csv");
    private static final String ROWS = "who,note\njane@example.com,\"a, b\"\njim@example.com,c\n";

    private final InMemoryBuckets buckets = new InMemoryBuckets();

    @Test
    void an_object_is_masked_in_its_format_into_its_tenants_folder() {
        put(ROWS);

        var answer = masking(MaskingEngine.structured()).apply(request(CSV, Optional.empty(), Optional.empty()));

        assertThat(answer.object()).isEqualTo(MASKED);
        assertThat(answer.structure()).isEqualTo("csv");
        assertThat(answer.counts()).isEqualTo(Map.of("EMAIL_ADDRESS", 2L));
        assertThat(answer.characters()).isEqualTo(ROWS.length());
        assertThat(masked()).contains("who,note\n[EMAIL_ADDRESS],\"a, b\"\n[EMAIL_ADDRESS],c\n");
    }

    @Test
    void target_and_media_type_may_be_said() {
        put("{\"m\":\"jane\\u0040example.com\"}");

        var answer = masking(MaskingEngine.structured())
                .apply(request(CSV, Optional.of("out.json"), Optional.of("application/json")));

        assertThat(answer.object().key()).isEqualTo("masked-objects/acme/out.json");
        assertThat(answer.structure()).isEqualTo("json");
        assertThatThrownBy(() -> masking(MaskingEngine.structured())
                        .apply(request(CSV, Optional.empty(), Optional.of("image/png"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void asking_again_after_a_lost_answer_leaves_the_same_bytes() {
        put(ROWS);
        var pseudonyms = new MaskingPolicy(new Rule(Rule.BY_TYPE.threshold(), Operator.pseudonym()), Map.of());
        var maskObject = new MaskObject(MaskingEngine.structured(), _ -> pseudonyms, buckets, "lake");
        var request = request(CSV, Optional.empty(), Optional.empty());
        buckets.losingTheNextAcknowledgement();

        assertThatThrownBy(() -> maskObject.apply(request)).isInstanceOf(Transient.class);
        var first = masked();
        var answer = maskObject.apply(request);

        assertThat(masked()).isEqualTo(first).isPresent();
        assertThat(maskObject.apply(request)).isEqualTo(answer);
    }

    @Test
    void a_failure_on_the_way_leaves_nothing_half_masked() {
        put("x ".repeat(200_000) + "FAIL " + "y ".repeat(200_000));
        Detector failing = (text, findings) -> {
            if (text.slice(0, text.length()).contains("FAIL")) {
                throw new IllegalStateException("no model");
            }
        };

        assertThatThrownBy(() -> masking(MaskingEngine.structured().with(failing))
                        .apply(request(CSV, Optional.empty(), Optional.of("text/plain"))))
                .hasMessage("no model");
        assertThat(masked()).isEmpty();
    }

    @Test
    void an_object_that_is_not_there_is_named() {
        assertThatThrownBy(() ->
                        masking(MaskingEngine.structured()).apply(request(CSV, Optional.empty(), Optional.empty())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("s3://uploads/big/people.csv");
    }

    @Test
    void bytes_that_are_no_text_hide_nothing() {
        var bytes = "to jane@example.com \0 jim@example.com".getBytes(UTF_8);
        bytes[20] = (byte) 0xff;
        buckets.open("uploads").put(CSV.key(), bytes);

        masking(MaskingEngine.structured()).apply(request(CSV, Optional.empty(), Optional.of("text/plain")));

        assertThat(masked()).contains("to [EMAIL_ADDRESS] \ufffd [EMAIL_ADDRESS]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8"})
    void text_in_any_encoding_of_unicode_is_read_and_left_in_utf_8(String charset) {
        buckets.open("uploads").put(CSV.key(), ("\ufeff" + ROWS).getBytes(Charset.forName(charset)));

        var answer = masking(MaskingEngine.structured()).apply(request(CSV, Optional.empty(), Optional.empty()));

        assertThat(answer.counts()).isEqualTo(Map.of("EMAIL_ADDRESS", 2L));
        assertThat(masked()).contains("who,note\n[EMAIL_ADDRESS],\"a, b\"\n[EMAIL_ADDRESS],c\n");
    }

    @Test
    void json_after_a_byte_order_mark_is_json() {
        put("\ufeff{\"m\":\"jane@example.com\"}");

        var answer = masking(MaskingEngine.structured())
                .apply(request(CSV, Optional.empty(), Optional.of("application/json")));

        assertThat(answer.reason()).isEmpty();
        assertThat(masked()).contains("{\"m\":\"[EMAIL_ADDRESS]\"}");
    }

    @Test
    void an_object_larger_than_the_heap_is_masked(@TempDir Path folder) throws Exception {
        var output = folder.resolve("output");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargerThanTheHeap.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(output)).isZero();
    }

    private MaskObject masking(MaskingEngine engine) {
        return new MaskObject(engine, _ -> MaskingPolicy.STANDARD, buckets, "lake");
    }

    private void put(String content) {
        buckets.open("uploads").put(CSV.key(), content.getBytes(UTF_8));
    }

    private Optional<String> masked() {
        return buckets.read(MASKED).map(bytes -> new String(bytes, UTF_8));
    }

    private static ObjectRequest request(ObjectPointer object, Optional<String> target, Optional<String> mediaType) {
        return new ObjectRequest(object, target, mediaType, new TenantId("acme"), Optional.empty());
    }
}
