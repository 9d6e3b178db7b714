package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.text.RawText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class StreamingMaskerTest implements WithQuickTheories {

    private static final MaskingEngine ENGINE = MaskingEngine.standard();
    private static final int REACH = 256;
    private static final StreamWindow SMALL = new StreamWindow(100, REACH);

    @Test
    void a_stream_is_masked_as_the_whole_text_is_whatever_the_window() {
        qt().withExamples(60)
                .forAll(longs().all(), integers().between(2, 3000), integers().between(REACH, 2 * REACH))
                .check((seed, size, reach) -> {
                    var text = PlantedText.of(seed, 6000, 40).text();
                    return streamed(text, new StreamWindow(size, reach)).equals(whole(text));
                });
    }

    @Test
    void a_line_without_blanks_is_masked_as_the_whole_text_is() {
        qt().withExamples(60).forAll(longs().all(), integers().between(2, 500)).check((seed, size) -> {
            var text = PlantedText.of(seed, 3000, 20).text().replaceAll("\\s+", "_;");
            return streamed(text, new StreamWindow(size, REACH)).equals(whole(text));
        });
    }

    @Test
    void any_text_at_all_can_be_streamed() {
        qt().withExamples(300)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 1500),
                        integers().between(2, 100))
                .check((text, size) ->
                        streamed(text, new StreamWindow(size, REACH)).masked() != null);
    }

    @Test
    void what_needs_no_masking_comes_out_as_it_went_in() {
        var text = "Nothing to see here 😀.\n".repeat(200);

        assertThat(streamed(text, SMALL)).isEqualTo(new Streamed(text, List.of()));
        assertThat(streamed("", SMALL)).isEqualTo(new Streamed("", List.of()));
    }

    @Test
    void a_value_as_long_as_the_reach_is_never_cut() {
        var value = "<" + "v".repeat(REACH - 2) + ">";
        var masker = new StreamingMasker(bracketed(), SMALL);

        for (var before = 0; before < 500; before++) {
            assertThat(streamed("x ".repeat(before) + value + " y".repeat(300), masker)
                            .spans())
                    .singleElement()
                    .extracting(StreamSpan::start, StreamSpan::end)
                    .containsExactly(2L * before, 2L * before + REACH);
        }
    }

    @Test
    void millions_of_characters_on_one_line_come_through_position_exact() throws IOException {
        var unit = "0123456789abcdef, jane@example.com; ";
        var repeats = 100_000;
        var masked = new Tally();

        new StreamingMasker(ENGINE).mask(new Repeating(unit, repeats), masked, span -> masked.lastEnd = span.end());

        assertThat(masked.characters).isEqualTo((long) repeats * unit.length() - repeats * 1L);
        assertThat(masked.lastEnd).isEqualTo((long) repeats * unit.length() - 2);
    }

    @Test
    void nothing_is_written_after_a_detector_failed() {
        Detector failing = (text, findings) -> {
            throw new IllegalStateException("no model");
        };
        var masked = new StringBuilder();
        var masker = new StreamingMasker(new MaskingEngine(List.of(failing), MaskingPolicy.STANDARD), SMALL);

        assertThatThrownBy(() -> masker.mask(new StringReader("jane"), masked, span -> {}))
                .hasMessage("no model");
        assertThat(masked).isEmpty();
    }

    @Test
    void a_window_holds_something() {
        assertThatThrownBy(() -> new StreamWindow(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private record Streamed(String masked, List<StreamSpan> spans) {}

    private static Streamed whole(String text) {
        var masked = ENGINE.mask(new RawText(text));
        var spans = masked.spans().stream()
                .map(span -> new StreamSpan(span.start(), span.end(), span.type(), span.confidence()))
                .toList();
        return new Streamed(masked.text().value(), spans);
    }

    private static Streamed streamed(String text, StreamWindow window) {
        return streamed(text, new StreamingMasker(ENGINE, window));
    }

    private static Streamed streamed(String text, StreamingMasker masker) {
        var masked = new StringBuilder();
        var spans = new ArrayList<StreamSpan>();
        try {
            masker.mask(new StringReader(text), masked, spans::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Streamed(masked.toString(), spans);
    }

    /// Finds what stands in angle brackets.
    private static MaskingEngine bracketed() {
        Detector brackets = (text, findings) -> {
            var all = text.slice(0, text.length());
            var start = all.indexOf('<');
            var end = all.indexOf('>');
            if (start >= 0 && end > start) {
                findings.add(new InfoType("VALUE"), start, end + 1, new Confidence(1));
            }
        };
        return new MaskingEngine(List.of(brackets), MaskingPolicy.STANDARD);
    }

    /// Says the same over and over.
    private static final class Repeating extends Reader {

        private final String unit;
        private final long length;
        private long at;

        Repeating(String unit, int times) {
            this.unit = unit;
            this.length = (long) unit.length() * times;
        }

        @Override
        public int read(char[] into, int from, int count) {
            var reads = (int) Math.min(count, length - at);
            for (var i = 0; i < reads; i++) {
                into[from + i] = unit.charAt((int) (at++ % unit.length()));
            }
            return reads == 0 ? -1 : reads;
        }

        @Override
        public void close() {}
    }

    /// Counts what is written.
    private static final class Tally implements Appendable {

        private long characters;
        private long lastEnd;

        @Override
        public Appendable append(CharSequence text) {
            characters += text.length();
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            characters += end - start;
            return this;
        }

        @Override
        public Appendable append(char c) {
            characters++;
            return this;
        }
    }
}
