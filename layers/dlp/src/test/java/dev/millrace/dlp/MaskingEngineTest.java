package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.text.RawText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class MaskingEngineTest implements WithQuickTheories {

    private static final InfoType WORD = new InfoType("WORD");
    private static final Detector FIRST_THREE = (text, findings) -> findings.add(WORD, 0, 3, new Confidence(0.6));

    @Test
    void every_value_is_replaced_by_its_type_and_the_rest_stays() {
        assertThat(Found.masked("""
                Jane <jane@example.com> called from +44 20 7946 0958 (10.0.0.7) about DE89 3704 0044 0532 0130 00,
                card 4111-1111-1111-1111; see https://jane:pw@wiki.example/x from 2026-01-31.""")).isEqualTo("""
                Jane <[EMAIL_ADDRESS]> called from [PHONE_NUMBER] ([IP_ADDRESS]) about [IBAN_CODE],
                card [CREDIT_CARD]; see https://[URL_CREDENTIALS]@wiki.example/x from [DATE_TIME].""");
    }

    @Test
    void spans_are_counted_by_type() {
        var masked = MaskingEngine.standard().mask(new RawText("a@example.com, b@example.com, 10.0.0.7"));

        assertThat(masked.counts()).containsExactly(entry(InfoType.EMAIL_ADDRESS, 2), entry(InfoType.IP_ADDRESS, 1));
    }

    @Test
    void masking_a_masked_text_changes_nothing() {
        qt().forAll(Contexts.any()).check(context -> {
            var once = Found.masked(context.around("a@example.com 4111 1111 1111 1111 +44 20 7946 0958"));
            return Found.masked(once).equals(once);
        });
    }

    @Test
    void any_text_at_all_can_be_masked() {
        qt().withExamples(3000)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 60),
                        strings().betweenCodePoints('&', ';').ofLengthBetween(0, 60))
                .check((anything, digitsAndMarks) -> !Found.masked(anything).isEmpty() == !anything.isEmpty()
                        && Found.masked(digitsAndMarks + "@" + anything).length() > 0);
    }

    @Test
    void a_span_below_its_threshold_stays() {
        assertThat(mask("secret", new Rule(new Confidence(0.7), Operator.replaceByType())))
                .isEqualTo("secret");
        assertThat(mask("secret", new Rule(new Confidence(0.6), Operator.replaceByType())))
                .isEqualTo("[WORD]ret");
    }

    @Test
    void a_span_below_its_threshold_does_not_displace_one_that_counts() {
        Detector surerButUnwanted = (text, findings) -> findings.add(new InfoType("NOISE"), 0, 3, new Confidence(0.8));
        var policy = MaskingPolicy.STANDARD.with(
                new InfoType("NOISE"), new Rule(new Confidence(0.9), Operator.replaceByType()));
        var engine = new MaskingEngine(List.of(surerButUnwanted, FIRST_THREE), policy);

        assertThat(engine.mask(new RawText("secret")).text().value()).isEqualTo("[WORD]ret");
    }

    @Test
    void the_policy_chooses_the_operator() {
        assertThat(mask("secret", new Rule(new Confidence(0), Operator.redact())))
                .isEqualTo("ret");
        assertThat(mask("secret", new Rule(new Confidence(0), Operator.keepLast(1))))
                .isEqualTo("**cret");
    }

    private static String mask(String text, Rule rule) {
        var engine = new MaskingEngine(List.of(FIRST_THREE), MaskingPolicy.STANDARD.with(WORD, rule));
        return engine.mask(new RawText(text)).text().value();
    }
}
