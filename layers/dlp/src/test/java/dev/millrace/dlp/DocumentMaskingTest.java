package dev.millrace.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentMaskingTest {

    private static final MaskingScope SCOPE = new MaskingScope(new TenantId("acme"), new DocumentId("letter"));

    private final List<Collection<SensitiveValue>> announced = new ArrayList<>();

    @Test
    void a_pseudonym_is_the_same_in_title_and_text_of_a_document() {
        var document = engine(Operator.pseudonym()).forDocument(SCOPE);

        assertThat(document.mask(new RawText("To jane@example.com")).text().value())
                .isEqualTo("To [EMAIL_ADDRESS_1]");
        assertThat(document.mask(new RawText("bob@example.com, JANE@example.com"))
                        .text()
                        .value())
                .isEqualTo("[EMAIL_ADDRESS_2], [EMAIL_ADDRESS_1]");
    }

    @Test
    void an_operator_hears_of_all_values_at_once_before_it_replaces_the_first() {
        var masked = engine(remembering())
                .forDocument(SCOPE)
                .maskAll(List.of(new RawText("a@example.com"), new RawText("b@example.com, 10.0.0.1")));

        assertThat(masked).extracting(one -> one.text().value()).containsExactly("1", "1, [IP_ADDRESS]");
        assertThat(announced)
                .containsExactly(List.of(
                        new SensitiveValue(InfoType.EMAIL_ADDRESS, "a@example.com"),
                        new SensitiveValue(InfoType.EMAIL_ADDRESS, "b@example.com")));
    }

    @Test
    void whose_text_it_is_must_be_said_where_it_matters() {
        assertThatThrownBy(() -> engine(remembering()).mask(new RawText("no address at all")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("built-in:1");
    }

    @Test
    void the_outcome_names_the_version_of_the_policy() {
        var policy = new MaskingPolicy(new PolicyVersion("careful", 7), Rule.BY_TYPE, Map.of());

        assertThat(MaskingEngine.standard().under(policy).mask(new RawText("")).policy())
                .hasToString("careful:7");
    }

    @Test
    void a_type_that_is_left_alone_displaces_nothing() {
        Detector url = (text, findings) -> findings.add(new InfoType("URL"), 0, 21, new Confidence(1));
        Detector email = (text, findings) -> findings.add(InfoType.EMAIL_ADDRESS, 8, 21, new Confidence(0.9));
        var engine = new MaskingEngine(List.of(url, email), MaskingPolicy.STANDARD);

        assertThat(engine.mask(new RawText("https://a@example.com")).text().value())
                .isEqualTo("https://[EMAIL_ADDRESS]");
    }

    private static MaskingEngine engine(Operator operator) {
        return MaskingEngine.standard()
                .under(MaskingPolicy.STANDARD.with(InfoType.EMAIL_ADDRESS, new Rule(new Confidence(0.5), operator)));
    }

    private Operator remembering() {
        return scope -> new Replacement() {
            @Override
            public String replace(InfoType type, String value) {
                return String.valueOf(announced.size());
            }

            @Override
            public void prepare(Collection<SensitiveValue> values) {
                announced.add(values);
            }
        };
    }
}
