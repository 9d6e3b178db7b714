package dev.millrace.console.scope;

import static dev.millrace.console.Requests.claims;
import static dev.millrace.console.Requests.from;
import static dev.millrace.console.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(Set.of(new TenantId("acme"), new TenantId("globex")));

    @Test
    void the_tenant_is_that_of_the_token_and_of_nothing_else() {
        var request = get("/executions", Map.of("tenant", "globex"), Map.of("tenant", "globex"));

        assertThat(admission.admit(request).tenant()).isEqualTo(new TenantId("acme"));
    }

    @Test
    void the_scope_may_come_as_words_or_as_a_list() {
        for (var scope : List.of("approvals:read", "openid approvals:read", "[openid approvals:read]")) {
            var request = from(claims("acme", scope), get("/ledger"));
            assertThat(admission.admit(request).tenant().value()).isEqualTo("acme");
        }
    }

    @Test
    void a_token_without_the_scope_or_without_a_known_tenant_sees_nothing() {
        for (var claims : List.of(
                claims("acme", "approvals:decide"),
                claims("acme", "approvals:readers"),
                claims("initech", "approvals:read"),
                Map.of("scope", "approvals:read"),
                Map.<String, String>of())) {
            assertThatThrownBy(() -> admission.admit(from(claims, get("/ledger"))))
                    .isInstanceOf(PolicyDenied.class);
        }
    }

    @Test
    void a_stream_belongs_to_the_tenant_at_the_end_of_its_name() {
        var scope = admission.admit(get("/ledger"));

        assertThat(scope.admitsStream("guardrail/acme")).isTrue();
        assertThat(scope.admitsStream("guardrail/not-acme")).isFalse();
        assertThat(scope.admitsStream("guardrail/globex")).isFalse();
        assertThat(scope.admitsStream("acme")).isFalse();
        assertThat(scope.admitsStream("acme/globex")).isFalse();
    }
}
