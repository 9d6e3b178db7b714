package dev.millrace.dlp.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.Rule;
import dev.millrace.dlp.key.Secrets;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.InMemorySealedValues;
import dev.millrace.dlp.vault.LocalDataKeys;
import dev.millrace.dlp.vault.Tokens;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicktheories.WithQuickTheories;

class OperatorsTest implements WithQuickTheories {

    private static final TenantId ACME = new TenantId("acme");
    private static final InMemorySealedValues STORE = new InMemorySealedValues();
    private static final EnvelopeVault VAULT = new EnvelopeVault(new LocalDataKeys(), STORE);
    private static final TenantKeys KEYS = Secrets.keys(1);

    static Stream<Arguments> operators() {
        return Stream.of(
                Arguments.of("redact", Operator.redact()),
                Arguments.of("keep-last", Operator.keepLast(2)),
                Arguments.of("replace-by-type", Operator.replaceByType()),
                Arguments.of("keyed-hash", new KeyedHash(KEYS, 16)),
                Arguments.of("token", new ReversibleToken(KEYS, VAULT)),
                Arguments.of("date-shift", new DateShift(KEYS, 30)),
                Arguments.of("pseudonym", Operator.pseudonym()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operators")
    void five_hundred_values_planted_in_a_hundred_thousand_characters_are_all_masked(String name, Operator operator) {
        var planted = Planted.in(100_000, 500, new Random(7));

        var masked = mask(operator, planted.text(), "report");

        assertThat(masked.spans()).hasSize(500);
        assertThat(planted.values()).noneMatch(masked.text().value()::contains);
    }

    @Test
    void tokens_turn_back_into_the_very_text() {
        var planted = Planted.in(100_000, 500, new Random(8));
        var before = STORE.requests();

        var masked = mask(new ReversibleToken(KEYS, VAULT), planted.text(), "report");

        assertThat(STORE.requests() - before).isEqualTo(2);
        assertThat(restored(masked.text().value())).isEqualTo(planted.text());
    }

    @Test
    void any_value_at_all_survives_as_a_token() {
        qt().forAll(strings().allPossible().ofLengthBetween(1, 40)).check(value -> {
            var token = replace(new ReversibleToken(KEYS, VAULT), "acme", "d", value);
            return restored("a " + token + " b").equals("a " + value + " b");
        });
    }

    @Test
    void a_value_has_one_token_in_all_documents_of_a_tenant_and_another_elsewhere() {
        var token = new ReversibleToken(KEYS, VAULT);

        assertThat(replace(token, "acme", "d1", "a@example.com"))
                .isEqualTo(replace(token, "acme", "d2", "a@example.com"));
        assertThat(replace(token, "globex", "d1", "a@example.com"))
                .isNotEqualTo(replace(token, "acme", "d1", "a@example.com"));
    }

    @Test
    void a_vault_that_is_busy_masks_nothing_rather_than_half() {
        var busy = new InMemorySealedValues();
        var operator = new ReversibleToken(KEYS, new EnvelopeVault(new LocalDataKeys(), busy));
        busy.throttle();

        assertThatThrownBy(() -> mask(operator, "a@example.com and b@example.com", "d"))
                .isInstanceOf(Transient.class);
    }

    @Test
    void a_keyed_hash_differs_by_key_tenant_type_and_value() {
        qt().forAll(strings().allPossible().ofLengthBetween(1, 20))
                .check(value -> Stream.of(
                                        replace(new KeyedHash(KEYS, 16), "acme", "d", value),
                                        replace(new KeyedHash(Secrets.keys(2), 16), "acme", "d", value),
                                        replace(new KeyedHash(KEYS, 16), "globex", "d", value),
                                        replace(new KeyedHash(KEYS, 16), "acme", "d", value + "x"),
                                        new KeyedHash(KEYS, 16)
                                                .forDocument(scope("acme", "d"))
                                                .replace(InfoType.IBAN_CODE, value)
                                                .replace("IBAN_CODE", "EMAIL_ADDRESS"))
                                .distinct()
                                .count()
                        == 5);
    }

    @Test
    void a_keyed_hash_is_the_same_in_every_document_and_never_changes() {
        var hash = new KeyedHash(KEYS, 16);

        assertThat(replace(hash, "acme", "d1", "a@example.com"))
                .isEqualTo(replace(hash, "acme", "d2", "a@example.com"))
                .isEqualTo("[EMAIL_ADDRESS:e988086a28b3c219]");
    }

    private static Masked mask(Operator operator, String text, String document) {
        var rule = new Rule(new Confidence(0.5), operator);
        return MaskingEngine.standard()
                .under(new MaskingPolicy(rule, Map.of()))
                .mask(new RawText(text), scope("acme", document));
    }

    private static String replace(Operator operator, String tenant, String document, String value) {
        return operator.forDocument(scope(tenant, document)).replace(InfoType.EMAIL_ADDRESS, value);
    }

    private static String restored(String masked) {
        var tokens = Tokens.in(masked);
        return tokens.replacedBy(VAULT.reveal(ACME, tokens.all()));
    }

    private static MaskingScope scope(String tenant, String document) {
        return new MaskingScope(new TenantId(tenant), new DocumentId(document));
    }
}
