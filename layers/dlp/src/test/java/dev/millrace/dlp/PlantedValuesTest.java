package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.text.RawText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedValuesTest {

    private static final int LENGTH = 100_000;
    private static final int VALUES = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void all_of_500_values_in_a_random_text_of_100_000_characters_are_masked(long seed) {
        var planted = PlantedText.of(seed, LENGTH, VALUES);

        var masked = MaskingEngine.standard().mask(new RawText(planted.text()));

        assertThat(planted.planted()).hasSize(VALUES).allMatch(value -> isCovered(value, masked.spans()));
        assertThat(planted.planted()).noneMatch(value -> masked.text().value().contains(value.value()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void inspecting_finds_what_masking_masks(long seed) {
        var raw = new RawText(PlantedText.of(seed, LENGTH, VALUES).text());

        assertThat(MaskingEngine.standard().inspect(raw))
                .isEqualTo(MaskingEngine.standard().mask(raw).spans());
    }

    private static boolean isCovered(PlantedText.Planted value, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.start() <= value.start() && span.end() >= value.end());
    }
}
