package dev.millrace.search.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.function.HttpCall;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Admission ADMISSION = new Admission(Set.of(ACME), InstantSource.fixed(NOW));

    @Test
    void the_scope_is_what_the_token_says() {
        var scope = admit(Map.of("tenant", "acme", "tier", "internal", "sub", "ada"), Optional.empty());

        assertThat(scope.tenant()).isEqualTo(ACME);
        assertThat(scope.clearance()).isEqualTo(SecurityTier.INTERNAL);
        assertThat(scope.asOf()).isEqualTo(NOW);
    }

    @Test
    void a_reader_may_look_back_to_the_millisecond() {
        var then = Instant.parse("2025-03-01T00:00:00.123456Z");

        assertThat(admit(Map.of("tenant", "acme", "tier", "public"), Optional.of(then))
                        .asOf())
                .isEqualTo(Instant.parse("2025-03-01T00:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"globex", "ACME", "", " acme", "acme,globex", "*"})
    void a_tenant_that_is_not_of_this_deployment_is_denied(String tenant) {
        denied("`tenant`", Map.of("tenant", tenant, "tier", "public"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "RESTRICTED", "", "2", "public internal"})
    void a_tier_that_does_not_exist_is_denied(String tier) {
        denied("`tier`", Map.of("tenant", "acme", "tier", tier));
    }

    @Test
    void a_token_without_the_claims_is_denied() {
        denied("`tenant`", Map.of("tier", "public"));
        denied("`tier`", Map.of("tenant", "acme"));
    }

    @Test
    void nobody_else_can_make_a_scope() {
        assertThat(SearchScope.class.getDeclaredConstructors())
                .allSatisfy(made ->
                        assertThat(Modifier.isPublic(made.getModifiers())).isFalse());
    }

    private static SearchScope admit(Map<String, String> claims, Optional<Instant> asOf) {
        return ADMISSION.admit(HttpCall.of("", claims, "request-1"), asOf);
    }

    private static void denied(String said, Map<String, String> claims) {
        assertThatExceptionOfType(PolicyDenied.class)
                .isThrownBy(() -> admit(claims, Optional.empty()))
                .withMessageContaining(said);
    }
}
