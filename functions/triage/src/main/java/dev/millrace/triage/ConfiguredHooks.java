package dev.millrace.triage;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.desk.jira.JiraDesk;
import dev.millrace.triage.desk.jira.JiraHook;
import dev.millrace.triage.desk.servicenow.ServiceNowDesk;
import dev.millrace.triage.desk.servicenow.ServiceNowHook;
import dev.millrace.triage.desk.settings.DeskSettings;
import dev.millrace.triage.desk.settings.DeskSettings.TenantDesks;
import dev.millrace.triage.desk.webhook.DeskHook;
import dev.millrace.triage.desk.webhook.DeskHooks;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The hooks of the desks that the settings name.
///
/// @param settings asked for at each message
record ConfiguredHooks(Supplier<DeskSettings> settings, InstantSource clock) implements DeskHooks {

    @Override
    public Optional<DeskHook> find(TenantId tenant, String system) {
        var desks = settings.get().of(tenant);
        return switch (system) {
            case JiraDesk.SYSTEM -> desks.flatMap(TenantDesks::jira).map(jira -> new JiraHook(tenant, jira));
            case ServiceNowDesk.SYSTEM ->
                desks.flatMap(TenantDesks::servicenow).map(servicenow -> new ServiceNowHook(tenant, servicenow, clock));
            default -> Optional.empty();
        };
    }
}
