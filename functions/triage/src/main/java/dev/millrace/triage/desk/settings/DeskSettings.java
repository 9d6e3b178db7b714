package dev.millrace.triage.desk.settings;

import dev.millrace.core.domain.TenantId;
import java.util.Map;
import java.util.Optional;

/// How the desks of all tenants are reached.
public record DeskSettings(Map<TenantId, TenantDesks> tenants) {

    public DeskSettings {
        tenants = Map.copyOf(tenants);
    }

    /// The desks of one tenant, if it has any.
    public Optional<TenantDesks> of(TenantId tenant) {
        return Optional.ofNullable(tenants.get(tenant));
    }

    /// The desks of one tenant.
    ///
    /// @param usual the system in which tickets are filed that come from elsewhere: `jira` or `servicenow`
    public record TenantDesks(
            Optional<String> usual, Optional<ServiceNowSettings> servicenow, Optional<JiraSettings> jira) {

        public TenantDesks {
            if (usual.isPresent() && !isThere(usual.get(), servicenow.isPresent(), jira.isPresent())) {
                throw new IllegalArgumentException("usual must name a desk that stands beside it: jira or servicenow");
            }
        }

        private static boolean isThere(String system, boolean servicenow, boolean jira) {
            return (system.equals("servicenow") && servicenow) || (system.equals("jira") && jira);
        }
    }
}
