package dev.millrace.dlp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.millrace.core.text.RawText;
import dev.millrace.core.text.Utf8Text;

class FuzzEngineTest {

    private static final String PLANTED = "jane.doe@example.com";

    @FuzzTest(maxDuration = "10m")
    void any_text_is_masked_without_failing_and_without_its_planted_value(byte[] bytes) {
        var text = Utf8Text.decode(bytes).value();
        var document = text + "\n " + PLANTED + " \n" + text;

        var masked = Invariants.ENGINE.mask(new RawText(document));

        Invariants.requireInBoundsAndDisjoint(masked.spans(), document);
        assertThat(masked.text().value().length() - PLANTED.length()).isLessThan(document.length() * 8);
        assertThat(count(masked.text().value())).isLessThanOrEqualTo(2 * count(text));
    }

    private static int count(String text) {
        var count = 0;
        for (var at = text.indexOf(PLANTED); at >= 0; at = text.indexOf(PLANTED, at + 1)) {
            count++;
        }
        return count;
    }
}
