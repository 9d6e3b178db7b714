package dev.millrace.search.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.PolicyDenied;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskAdmissionTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private final TaskAdmission admission =
            new TaskAdmission(Set.of(ACME), SecurityTier.INTERNAL, InstantSource.fixed(NOW));

    @Test
    void a_task_sees_its_tenant_as_of_now_up_to_the_clearance_of_tasks() {
        var scope = admission.admit(ACME);

        assertThat(scope.tenant()).isEqualTo(ACME);
        assertThat(scope.clearance()).isEqualTo(SecurityTier.INTERNAL);
        assertThat(scope.asOf()).isEqualTo(NOW);
    }

    @Test
    void a_task_for_a_tenant_that_is_not_of_this_deployment_is_denied() {
        assertThatExceptionOfType(PolicyDenied.class)
                .isThrownBy(() -> admission.admit(new TenantId("globex")))
                .withMessageContaining("TENANTS");
    }
}
