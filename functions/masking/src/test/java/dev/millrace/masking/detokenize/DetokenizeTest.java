package dev.millrace.masking.detokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Rule;
import dev.millrace.dlp.key.Secrets;
import dev.millrace.dlp.operator.ReversibleToken;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.InMemorySealedValues;
import dev.millrace.dlp.vault.LocalDataKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetokenizeTest {

    private static final String LETTER = "Dear a@example.com, call +44 20 7946 0958.";

    private final InMemorySealedValues values = new InMemorySealedValues();
    private final EnvelopeVault vault = new EnvelopeVault(new LocalDataKeys(), values);
    private final List<Access> noted = new ArrayList<>();
    private final Detokenize detokenize = new Detokenize(vault, noted::add);

    @Test
    void who_may_gets_the_text_back_as_it_was() {
        var restored = detokenize.apply(call(masked("acme"), claims("acme", "openid dlp:detokenize")));

        assertThat(restored).isEqualTo(new RestoredText(LETTER, 2, 0));
        assertThat(noted).containsExactly(new Access(Optional.of("acme"), Optional.of("jane"), "r-1", 2, true));
    }

    @Test
    void another_tenants_tokens_stay_as_they_are() {
        var masked = masked("acme");

        assertThat(detokenize.apply(call(masked, claims("globex", "dlp:detokenize"))))
                .isEqualTo(new RestoredText(masked, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid", "dlp:detokenize:all", "xdlp:detokenize", "DLP:DETOKENIZE", "dlp:mask"})
    void without_the_scope_nothing_is_read_and_the_attempt_is_noted(String scope) {
        var masked = masked("acme");
        values.throttle();

        assertThatThrownBy(() -> detokenize.apply(call(masked, claims("acme", scope))))
                .isInstanceOf(PolicyDenied.class);
        assertThat(noted).containsExactly(new Access(Optional.of("acme"), Optional.of("jane"), "r-1", 2, false));
    }

    @Test
    void a_token_without_a_tenant_or_a_scope_opens_nothing() {
        var masked = masked("acme");

        assertThatThrownBy(() -> detokenize.apply(call(masked, Map.of("scope", "dlp:detokenize"))))
                .isInstanceOf(PolicyDenied.class);
        assertThatThrownBy(() -> detokenize.apply(call(masked, claims("acme#", "dlp:detokenize"))))
                .isInstanceOf(PolicyDenied.class);
        assertThatThrownBy(() -> detokenize.apply(call(masked, Map.of("tenant", "acme"))))
                .isInstanceOf(PolicyDenied.class);
    }

    @Test
    void a_vault_that_is_busy_is_worth_another_try() {
        var masked = masked("acme");
        values.throttle();

        assertThatThrownBy(() -> detokenize.apply(call(masked, claims("acme", "dlp:detokenize"))))
                .isInstanceOf(Transient.class);
    }

    @Test
    void an_answer_prints_as_its_counts() {
        assertThat(new RestoredText("a@example.com", 1, 0).toString()).doesNotContain("example.com");
    }

    private String masked(String tenant) {
        var rule = new Rule(new Confidence(0.5), new ReversibleToken(Secrets.keys(1), vault));
        var scope = new MaskingScope(new TenantId(tenant), new DocumentId("letter"));
        return MaskingEngine.standard()
                .under(new MaskingPolicy(rule, Map.of()))
                .mask(new RawText(LETTER), scope)
                .text()
                .value();
    }

    private static HttpCall<TokenizedText> call(String text, Map<String, String> claims) {
        return HttpCall.of(new TokenizedText(text), claims, "r-1");
    }

    private static Map<String, String> claims(String tenant, String scope) {
        return Map.of("tenant", tenant, "scope", scope, "sub", "jane");
    }
}
